import { teamCommand } from '../../../application/commands/submit.ts';
import { refuseFields } from '../../../domain/field-problems.ts';
import { backfillProblems } from '../../../domain/team-cycle/backfill-line.ts';

export const setBackfill = teamCommand({
  type: 'set_backfill',
  path: 'backfill-lines',
  summary: 'A budget-maker enters a unit’s one backfill line. Zero needs a reason and labor’s countersignature.',
  facts({ body }) {
    refuseFields(backfillProblems(body), '#/body');
    return { unitId: body.unitId, zero: body.amountCents === 0 };
  },
});
