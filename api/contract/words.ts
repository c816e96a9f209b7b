// The shapes that requests and answers share. Strict: an unknown field is a mistake of the sender and is said.

import { z } from 'zod';
import { DATE_RULES, EXTENDABLE, MILESTONE_KEYS } from '../../domain/dates.ts';
import { ASK_DECISIONS, INPUT_TREATMENTS, PHASES, REASON_CODES, SIDES } from '../../domain/vocabulary.ts';

export const budgetYear = z.coerce
  .number()
  .int()
  .min(2000)
  .max(2200)
  .meta({ description: 'The year the budget is for.' });
export const ref = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/)
  .meta({ description: 'A ref of the imported files.' });
export const uuid = z.uuid();
export const localDate = z.iso
  .date()
  // far dates cost: their working days are counted one by one, and the year 0 is none to PostgreSQL
  .refine((date) => date >= '2000-01-01' && date < '2300-01-01', 'Give a date of the years 2000 to 2299')
  .meta({ description: 'A local date; deadlines end at 24:00 of it in the facility’s zone.' });
// free text is kept in the database only; the limit keeps one request from filling it
export const text = z.string().trim().min(1).max(10_000);
export const optionalText = z.string().trim().max(10_000).default('');
export const cents = z.number().int().min(0).max(100_000_000_000).meta({ description: 'Money in integer cents.' });
export const decimal = z
  .string()
  .regex(/^\d{1,9}(\.\d{1,6})?$/)
  .meta({ description: 'An exact decimal, as text.' });

export const side = z.enum(SIDES);
export const phase = z.enum(PHASES);
export const extendable = z.enum(EXTENDABLE);
export const milestoneKey = z.enum(MILESTONE_KEYS);
export const dateRule = z.enum(DATE_RULES);
export const askDecision = z.enum(ASK_DECISIONS);
export const inputTreatment = z.enum(INPUT_TREATMENTS);
export const reasonCode = z.enum(REASON_CODES);

export const cyclePath = z.strictObject({ budgetYear });
export const teamPath = z.strictObject({ budgetYear, ubtId: ref });
export const nothing = z.strictObject({});

export const agreements = z
  .array(z.string().regex(/^[A-Z0-9_]{2,40}$/))
  .min(1)
  .max(20);
export const regionId = z.string().regex(/^[a-z0-9-]{1,64}$/);
/** null: every region. */
export const regions = z.array(regionId).min(1).max(50).nullable();

export const printedDate = z.strictObject({
  key: milestoneKey,
  printedOn: localDate,
  rule: dateRule.default('none'),
  source: z.string().trim().min(1).max(200),
});

/** How a command ended: `seq` is its place in the team's history. */
export const commandResult = z.object({
  commandId: uuid,
  status: z.literal('applied'),
  seq: z.number().int(),
});
