import { z } from 'zod';
import { listRevisions as listRows } from '../../../db/documents/revisions.ts';
import { teamPath } from '../../contract/fields.ts';
import { revisionSchema } from '../../contract/revision.ts';
import { readTeam } from '../../http/read-team.ts';
import { route } from '../../http/route.ts';
import { revisionView } from '../../views/revision-view.ts';

export const listRevisions = route({
  method: 'get',
  path: '/api/cycles/{budgetYear}/ubts/{ubtId}/revisions',
  operationId: 'list_revisions',
  summary: 'Every revision of the team’s filing, oldest first.',
  action: 'read_team',
  params: teamPath,
  responds: { status: 200, description: 'The revisions.', schema: z.object({ revisions: z.array(revisionSchema) }) },
  place: readTeam,
  async handle({ deps, params }) {
    const revisions = await listRows(deps.pool, params.budgetYear, params.ubtId);
    return { revisions: revisions.map(revisionView) };
  },
});
