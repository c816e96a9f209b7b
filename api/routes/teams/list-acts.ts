import { z } from 'zod';
import { listPossibleActs } from '../../../application/commands/possible-acts.ts';
import { teamPath } from '../../contract/fields.ts';
import { possibleActSchema } from '../../contract/papers.ts';
import { readTeam } from '../../http/read-team.ts';
import { route } from '../../http/route.ts';

export const listActs = route({
  method: 'get',
  path: '/api/cycles/{budgetYear}/ubts/{ubtId}/acts',
  operationId: 'list_acts',
  summary:
    'What the acting person’s roles let them do in the team, its budget aside, and for each why not now. Only to look ahead: the act itself is decided when it comes.',
  action: 'read_team',
  params: teamPath,
  responds: { status: 200, description: 'The acts.', schema: z.object({ acts: z.array(possibleActSchema) }) },
  place: readTeam,
  handle: async ({ deps, actor, team }) => ({ acts: await listPossibleActs(deps, actor, team) }),
});
