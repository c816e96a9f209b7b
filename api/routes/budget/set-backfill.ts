import { z } from 'zod';
import { cents, decimal, ref, text } from '../../contract/words.ts';
import { teamCommand } from '../../team-command.ts';

const amount = z.strictObject({ unitId: ref, amountCents: cents.min(1), hours: decimal });
const zero = z.strictObject({ unitId: ref, amountCents: z.literal(0), reason: text });

export const setBackfill = teamCommand({
  type: 'set_backfill',
  path: 'backfill-lines',
  summary: 'A budget-maker enters a unit’s one backfill line. Zero needs a reason and labor’s countersignature.',
  body: z.union([amount, zero]),
  facts: ({ body }) => ({ unitId: body.unitId, zero: body.amountCents === 0 }),
});
