import { countRoleChanges, importRoles as importRoleFile } from '../../../application/imports/import-roles.ts';
import { nationalToday } from '../../../calendar/national-today.ts';
import { readRoleFile } from '../../../imports/roles/role-file.ts';
import { route } from '../../http/route.ts';
import { followImport, IMPORT_EVENTS, importProgress } from './follow-import.ts';
import { logImport } from './log-import.ts';
import { dryRunQuery, refuseProblems } from './read-import.ts';
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
    const { deps, actor } = call;
    return followImport(call, readRoleFile, async (file, { dryRun, sha256, beganAtMs }) => {
      const { rows } = file;
      const by = { dryRun, actor, sha256, today: nationalToday(deps), nowMs: deps.clock.now() };
      const plan = await importRoleFile(deps.pool, rows, by);
      refuseProblems(plan.problems);
      logImport(deps, { kind: 'roles', dryRun, rows: rows.length, beganAtMs }, countRoleChanges(plan.changes));
      return rolesAnswer(dryRun, file, plan);
    });
  },
});
