import { cycleSchema, cycleView, getCycle } from '../../contract/cycle.ts';
import { cyclePath } from '../../contract/words.ts';
import { route } from '../../route.ts';

export const showCycle = route({
  method: 'get',
  path: '/api/cycles/{budgetYear}',
  operationId: 'show_cycle',
  summary: 'A yearly cycle: its calendar, its launch, and how many teams stand where.',
  action: 'read_cycle',
  params: cyclePath,
  responds: { status: 200, description: 'The cycle.', schema: cycleSchema },
  handle: async ({ deps, params }) => cycleView(deps.pool, await getCycle(deps.pool, params.budgetYear)),
});
