import { refuseFields } from '../../../domain/field-problems.ts';
import { backfillProblems } from '../../../domain/team-cycle/backfill-line.ts';
import { teamCommand } from '../../http/team-command.ts';

export const setBackfill = teamCommand({
  type: 'set_backfill',
  path: 'backfill-lines',
  summary: 'A budget-maker enters a unit’s one backfill line. Zero needs a reason and labor’s countersignature.',
  facts({ actor, body }) {
    refuseFields(backfillProblems(body), '#/body');
    return { unitId: body.unitId, zero: body.amountCents === 0, personId: actor.personId };
  },
});
