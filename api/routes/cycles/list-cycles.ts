import { z } from 'zod';
import { listCycles as listRows } from '../../../db/cycles/cycles.ts';
import { cycleLine } from '../../contract/cycle.ts';
import { route } from '../../http/route.ts';
import { cycleLineView } from '../../views/cycle-view.ts';

export const listCycles = route({
  method: 'get',
  path: '/api/cycles',
  operationId: 'list_cycles',
  summary: 'Every yearly cycle, newest first.',
  action: 'read_cycle',
  responds: { status: 200, description: 'The cycles.', schema: z.object({ cycles: z.array(cycleLine) }) },
  async handle({ deps }) {
    const cycles = await listRows(deps.pool);
    return { cycles: cycles.map(cycleLineView) };
  },
});
