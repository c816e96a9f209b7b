import { z } from 'zod';
import { listCycles as listRows } from '../../../db/cycles.ts';
import { budgetYear } from '../../contract/words.ts';
import { route } from '../../route.ts';

const line = z.object({
  budgetYear,
  status: z.enum(['draft', 'launching', 'running', 'ended', 'cancelled']),
  launchedAt: z.string().nullable(),
  teamsInScope: z.number().int().nullable(),
});

export const listCycles = route({
  method: 'get',
  path: '/api/cycles',
  operationId: 'list_cycles',
  summary: 'Every yearly cycle, newest first.',
  action: 'read_cycle',
  responds: { status: 200, description: 'The cycles.', schema: z.object({ cycles: z.array(line) }) },
  async handle({ deps }) {
    const cycles = await listRows(deps.pool);
    return {
      cycles: cycles.map(({ budgetYear, status, launchedAt, teamsInScope }) => ({
        budgetYear,
        status,
        launchedAt: launchedAt?.toISOString() ?? null,
        teamsInScope,
      })),
    };
  },
});
