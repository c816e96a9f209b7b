// The shapes that requests and answers share. Strict: an unknown field is a mistake of the sender and is said.

import { z } from 'zod';
import { ref, told, uuid } from '../../application/fields.ts';

const YEAR = 'Write a year from 2000 to 2200, such as 2028.';
export const budgetYear = z.coerce
  .number(told(YEAR))
  .int(YEAR)
  .min(2000, YEAR)
  .max(2200, YEAR)
  .meta({ description: 'The year the budget is for.' });

export const cyclePath = z.strictObject({ budgetYear });
export const teamPath = z.strictObject({ budgetYear, ubtId: ref });

const AGREEMENT = 'Write an agreement as 2 to 40 capital letters, digits and underscores, such as “COALITION_2023”.';
export const agreements = z
  .array(z.string(told(AGREEMENT)).regex(/^[A-Z0-9_]{2,40}$/, AGREEMENT))
  .min(1)
  .max(20);
const REGION = 'Write the id of a region: small letters, digits and hyphens, such as “colorado”, at most 64.';
export const regionId = z.string(told(REGION)).regex(/^[a-z0-9-]{1,64}$/, REGION);
/** How many of a list are answered at once, in a query. */
export function pageSize(most: number, otherwise: number) {
  const sentence = `Write a whole number from 1 to ${most}.`;
  return z.coerce.number(told(sentence)).int(sentence).min(1, sentence).max(most, sentence).default(otherwise);
}
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
