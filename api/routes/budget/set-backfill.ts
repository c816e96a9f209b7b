import { backfillProblems } from '../../../domain/backfill-line.ts';
import { refuseFields } from '../../../domain/field-problems.ts';
import { teamCommand } from '../../team-command.ts';

export const setBackfill = teamCommand({
  type: 'set_backfill',
  path: 'backfill-lines',
  summary: 'A budget-maker enters a unit’s one backfill line. Zero needs a reason and labor’s countersignature.',
  facts({ body }) {
    refuseFields(backfillProblems(body), '#/body');
    return { unitId: body.unitId, zero: body.amountCents === 0 };
  },
});
