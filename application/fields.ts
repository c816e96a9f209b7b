// The shapes of what people write, for whoever takes it in or reads it back: routes, approvals and the recorder alike.

import { z } from 'zod';
import { DATE_RULES, EXTENDABLE, MILESTONE_KEYS } from '../domain/dates.ts';
import { plainLine, plainText, whyUnreadableText } from '../domain/text.ts';
import { ASK_DECISIONS, INPUT_TREATMENTS, PHASES, REASON_CODES, SIDES } from '../domain/vocabulary.ts';

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
const EMPTY = 'This text is empty. Write what is to be said.';
const isReadable = (given: string, context: z.RefinementCtx): void => {
  const why = whyUnreadableText(given);
  if (why) context.addIssue({ code: 'custom', message: why });
};
// free text is kept in the database only; the limit keeps one request from filling it
const anyText = z
  .string()
  .overwrite(plainText)
  .max(10_000, 'This text is longer than 10,000 characters. Shorten it.')
  .superRefine(isReadable);
export const text = anyText.min(1, EMPTY);
export const optionalText = anyText.default('');
/** One line. */
export const shortText = z
  .string()
  .overwrite(plainLine)
  .min(1, EMPTY)
  .max(200, 'This text is longer than 200 characters. Shorten it.')
  .superRefine(isReadable);
export const cents = z.number().int().min(0).max(100_000_000_000).meta({ description: 'Money in integer cents.' });
export const decimal = z
  .string()
  .regex(/^\d{1,9}(\.\d{1,6})?$/)
  .meta({ description: 'An exact decimal, as text.' });

export const side = z.enum(SIDES).meta({ id: 'Side' });
export const phase = z.enum(PHASES).meta({ id: 'Phase' });
export const extendable = z.enum(EXTENDABLE);
export const askDecision = z.enum(ASK_DECISIONS);
export const inputTreatment = z.enum(INPUT_TREATMENTS);
export const reasonCode = z.enum(REASON_CODES);
export const nothing = z.strictObject({});

export const milestoneKey = z.enum(MILESTONE_KEYS).meta({ id: 'MilestoneKey' });
export const printedDate = z.strictObject({
  key: milestoneKey,
  printedOn: localDate,
  rule: z.enum(DATE_RULES).meta({ id: 'DateRule' }).default('none'),
  source: shortText,
});
