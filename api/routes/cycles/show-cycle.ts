import { getCycle } from '../../../application/cycles/get-cycle.ts';
import { cycleSchema } from '../../contract/cycle.ts';
import { cyclePath } from '../../contract/fields.ts';
import { route } from '../../http/route.ts';
import { cycleView } from '../../views/cycle-view.ts';

export const showCycle = route({
  method: 'get',
  path: '/api/cycles/{budgetYear}',
  operationId: 'show_cycle',
  summary: 'A yearly cycle: its calendar, its launch, and how many teams stand where.',
  action: 'read_cycle',
  params: cyclePath,
  responds: { status: 200, description: 'The cycle.', schema: cycleSchema },
  handle: async ({ deps, params }) => cycleView(deps, await getCycle(deps, params.budgetYear)),
});
