// The shapes that requests and answers share. Strict: an unknown field is a mistake of the sender and is said.

import { z } from 'zod';
import { ref, uuid } from '../../application/fields.ts';

export const budgetYear = z.coerce
  .number()
  .int()
  .min(2000)
  .max(2200)
  .meta({ description: 'The year the budget is for.' });

export const cyclePath = z.strictObject({ budgetYear });
export const teamPath = z.strictObject({ budgetYear, ubtId: ref });

export const agreements = z
  .array(z.string().regex(/^[A-Z0-9_]{2,40}$/))
  .min(1)
  .max(20);
export const regionId = z.string().regex(/^[a-z0-9-]{1,64}$/);
/** null: every region. */
export const regions = z.array(regionId).min(1).max(50).nullable();

/** How a command ended: `seq` is its place in the team's history. */
export const commandResult = z
  .object({
    commandId: uuid,
    status: z.literal('applied'),
    seq: z.number().int(),
  })
  .meta({ id: 'CommandResult' });
