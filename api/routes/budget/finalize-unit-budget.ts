import { z } from 'zod';
import { ref } from '../../contract/words.ts';
import { teamCommand } from '../../team-command.ts';

export const finalizeUnitBudget = teamCommand({
  type: 'finalize_unit_budget',
  path: 'unit-budget-finalizations',
  summary:
    'A budget-maker makes a unit budget final: backfill line entered, labor’s input answered, every ask decided.',
  body: z.strictObject({ unitId: ref }),
  facts: ({ body }) => ({ unitId: body.unitId }),
});
