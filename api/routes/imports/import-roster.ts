// Files of people and teams over HTTP: read, planned or applied, and answered with what changes.
// Rules of files live in imports/, the import itself in application/imports/.

import { z } from 'zod';
import { countRosterChanges, importRoster as importRosterFile } from '../../../application/imports/import-roster.ts';
import { importerOf } from '../../../application/imports/who-confirms.ts';
import { nationalToday } from '../../../calendar/national-today.ts';
import { readRosterFile } from '../../../imports/roster/roster-file.ts';
import { route } from '../../http/route.ts';
import { followImport, IMPORT_EVENTS, importProgress } from './follow-import.ts';
import { logImport } from './log-import.ts';
import { dryRunQuery, refuseProblems } from './read-import.ts';
import { rosterAnswer, rosterAnswerSchema, wouldGo } from './roster-answer.ts';

const howMany = (name: string, what: string) =>
  z
    .string()
    .refine(
      (text) => /^\d{1,6}$/.test(text),
      `Write “${name}” as the number of teams that may ${what}, such as “${name}=12”.`,
    )
    .transform(Number)
    .optional();

const rosterQuery = dryRunQuery.extend({
  allowGone: howMany('allowGone', 'go').meta({
    description: 'The exact number of teams that would go, where an import asks for it.',
  }),
  allowMoved: howMany('allowMoved', 'move').meta({
    description: 'The exact number of teams that would move to another region, where an import asks for it.',
  }),
});

export const importRoster = route({
  method: 'post',
  path: '/api/roster-imports',
  operationId: 'import_roster',
  summary: `A roster file (CSV, one row per unit): what it changes, and, unless it is a dry run, the change itself. ${IMPORT_EVENTS}`,
  action: 'import_roster',
  query: rosterQuery,
  consumes: 'text/csv',
  responds: {
    status: 200,
    description: 'What the file adds, changes and no longer has.',
    schema: rosterAnswerSchema,
    progress: importProgress,
  },
  async handle(call) {
    const { deps, actor, query } = call;
    return followImport(call, readRosterFile, async (roster, { dryRun, sha256, beganAtMs }) => {
      const plan = await importRosterFile(deps.pool, roster, {
        dryRun,
        importedBy: actor.personId,
        importer: importerOf(actor),
        sha256,
        allowGone: query.allowGone,
        allowMoved: query.allowMoved,
        today: nationalToday(deps),
        nowMs: deps.clock.now(),
      });
      refuseProblems(plan.problems, wouldGo(plan));
      logImport(deps, { kind: 'roster', dryRun, rows: roster.rows, beganAtMs }, countRosterChanges(plan));
      return rosterAnswer(dryRun, roster, plan);
    });
  },
});
