// Files of people and teams over HTTP: read, planned or applied, and answered with what changes.
// Rules of files live in roster/, SQL in db/; only who confirms a role by importing it is decided here.

import { randomUUID } from 'node:crypto';
import { applyRoster, diffRoster } from '../../../db/roster.ts';
import { insertSeatProposals } from '../../../db/standing-commands.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { readRosterFile } from '../../../roster/roster-file.ts';
import { nationalToday } from '../../acting-person.ts';
import { route } from '../../route.ts';
import { accepted, dryRunQuery, readImport } from './read-import.ts';
import { rosterAnswer, rosterAnswerSchema } from './roster-answer.ts';

export const importRoster = route({
  method: 'post',
  path: '/api/roster-imports',
  operationId: 'import_roster',
  summary: 'A roster file (CSV, one row per unit): what it changes, and, unless it is a dry run, the change itself.',
  action: 'import_roster',
  query: dryRunQuery,
  consumes: 'text/csv',
  responds: { status: 200, description: 'What the file adds, changes and no longer has.', schema: rosterAnswerSchema },
  async handle({ deps, actor, query, req, res }) {
    const dryRun = query.dryRun === 'true';
    const { bytes, sha256 } = await readImport(req, res);
    const roster = accepted(readRosterFile(bytes));
    const by = { importedBy: actor.personId, sha256, today: nationalToday(deps), nowMs: deps.clock.now() };
    const changes = await inTransaction(deps.pool, async (tx) => {
      if (dryRun) return diffRoster(tx, roster);
      const applied = await applyRoster(tx, roster, by);
      // running cycles hear of it by their own commands, which the sweeper delivers
      await insertSeatProposals(tx, { importId: randomUUID(), today: by.today, atMs: by.nowMs });
      return applied;
    });
    return rosterAnswer(dryRun, roster.rows, changes);
  },
});
