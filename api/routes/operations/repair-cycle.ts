import { z } from 'zod';
import { told } from '../../../application/fields.ts';
import { repairUbtCycle } from '../../../application/repair/repair-ubt-cycle.ts';
import { teamPath } from '../../contract/fields.ts';
import { readTeam } from '../../http/read-team.ts';
import { route } from '../../http/route.ts';
import { inTime } from './in-time.ts';

const SEEN = 'Write the generation that you saw, such as 1.';

export const repairCycle = route({
  method: 'post',
  path: '/api/operations/cycles/{budgetYear}/{ubtId}/repairs',
  operationId: 'repair_cycle',
  summary:
    'Begins a team’s workflow again from its last recorded event, under the next generation; refuses where another repair came first.',
  action: 'repair_cycle',
  params: teamPath,
  body: z.strictObject({ generation: z.number(told(SEEN)).int(SEEN).min(1, SEEN) }),
  responds: {
    status: 200,
    description: 'The generation that was seen to run.',
    schema: z.object({ generation: z.number().int() }),
  },
  place: readTeam,
  async handle({ deps, actor, team: { budgetYear, ubtId }, body }) {
    const generation = await inTime(deps, () => repairUbtCycle(deps, budgetYear, ubtId, body.generation));
    deps.logger.info({ personId: actor.personId, budgetYear, ubtId, generation }, 'a cycle was repaired');
    return { generation };
  },
});
