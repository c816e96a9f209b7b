import { importerOf, whoConfirms } from '../../../application/imports/who-confirms.ts';
import { nationalToday } from '../../../calendar/national-today.ts';
import { lockImports } from '../../../db/organization/imports.ts';
import { applyRoles, countRoleChanges, diffRoles, listSeatedNationalSides } from '../../../db/organization/roles.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { readRoleFile } from '../../../imports/roles/role-file.ts';
import { route } from '../../http/route.ts';
import { followed, IMPORT_EVENTS, importProgress, readInTurns } from './follow-import.ts';
import { logImport } from './log-import.ts';
import { accepted, dryRunQuery, readImport, refuseProblems } from './read-import.ts';
import { rolesAnswer, rolesAnswerSchema } from './roles-answer.ts';

export const importRoles = route({
  method: 'post',
  path: '/api/role-imports',
  operationId: 'import_roles',
  summary: `Roles beside the teams’ own, as a CSV file; each side confirms its own. ${IMPORT_EVENTS}`,
  action: 'import_roles',
  query: dryRunQuery,
  consumes: 'text/csv',
  responds: {
    status: 200,
    description: 'What the file adds and changes.',
    schema: rolesAnswerSchema,
    progress: importProgress,
  },
  async handle(call) {
    const { deps, actor, query, req, res } = call;
    const dryRun = query.dryRun === 'true';
    const { bytes, sha256, beganAtMs } = await readImport(req, res);
    return followed(call, async (tell) => {
      const file = accepted(await readInTurns(readRoleFile(bytes), tell));
      const { rows } = file;
      tell({ step: dryRun ? 'comparing' : 'writing', rows: rows.length });
      const today = nationalToday(deps);
      const plan = await inTransaction(deps.pool, async (tx) => {
        // two imports at once would each bring in a first co-chair
        if (!dryRun) await lockImports(tx);
        const confirmedBy = whoConfirms(actor, rows, await listSeatedNationalSides(tx, today));
        const given = { importedBy: actor.personId, importer: importerOf(actor), sha256, today, confirmedBy };
        const by = { ...given, nowMs: deps.clock.now() };
        const planned = await (dryRun ? diffRoles(tx, rows, by) : applyRoles(tx, rows, by));
        refuseProblems(planned.problems);
        return planned;
      });
      logImport(deps, { kind: 'roles', dryRun, rows: rows.length, beganAtMs }, countRoleChanges(plan.changes));
      return rolesAnswer(dryRun, file, plan);
    });
  },
});
