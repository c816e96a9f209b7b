import { teamCommand } from '../../http/team-command.ts';

export const finalizeUnitBudget = teamCommand({
  type: 'finalize_unit_budget',
  path: 'unit-budget-finalizations',
  summary:
    'A budget-maker makes a unit budget final: backfill line entered, labor’s input answered, every ask decided.',
  facts: ({ body }) => ({ unitId: body.unitId }),
});
