import { teamCommand } from '../../team-command.ts';

export const setBackfill = teamCommand({
  type: 'set_backfill',
  path: 'backfill-lines',
  summary: 'A budget-maker enters a unit’s one backfill line. Zero needs a reason and labor’s countersignature.',
  facts: ({ body }) => ({ unitId: body.unitId, zero: body.amountCents === 0 }),
});
