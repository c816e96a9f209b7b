import { lockImports } from '../../../db/imports.ts';
import { applyRoles, diffRoles, listSeatedNationalSides } from '../../../db/roles.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { readRoleFile } from '../../../roster/role-file.ts';
import { nationalToday } from '../../acting-person.ts';
import { route } from '../../route.ts';
import { accepted, dryRunQuery, readImport, refusal } from './read-import.ts';
import { rolesAnswer, rolesAnswerSchema } from './roles-answer.ts';
import { whoConfirms } from './who-confirms.ts';

export const importRoles = route({
  method: 'post',
  path: '/api/role-imports',
  operationId: 'import_roles',
  summary: 'Roles beside the teams’ own, as a CSV file; each side confirms its own.',
  action: 'import_roles',
  query: dryRunQuery,
  consumes: 'text/csv',
  responds: { status: 200, description: 'What the file adds and changes.', schema: rolesAnswerSchema },
  async handle({ deps, actor, query, req, res }) {
    const dryRun = query.dryRun === 'true';
    const { bytes, sha256 } = await readImport(req, res);
    const rows = accepted(readRoleFile(bytes));
    const today = nationalToday(deps);
    const changes = await inTransaction(deps.pool, async (tx) => {
      // two imports at once would each bring in a first co-chair
      if (!dryRun) await lockImports(tx);
      const confirmedBy = whoConfirms(actor, rows, await listSeatedNationalSides(tx, today));
      const by = { importedBy: actor.personId, sha256, today, nowMs: deps.clock.now(), confirmedBy };
      const plan = await (dryRun ? diffRoles(tx, rows, by) : applyRoles(tx, rows, by));
      if (plan.problems.count > 0) throw refusal(plan.problems.listed, plan.problems.more);
      return plan.changes;
    });
    return rolesAnswer(dryRun, rows.length, changes);
  },
});
