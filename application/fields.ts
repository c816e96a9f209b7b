// The shapes of what people write, for whoever takes it in or reads it back: routes, approvals and the recorder alike.

import { z } from 'zod';
import { DATE_RULES, EXTENDABLE, MILESTONE_KEYS } from '../domain/dates.ts';
import { plainLine, plainText, whyUnreadableText } from '../domain/text.ts';
import { ASK_DECISIONS, INPUT_TREATMENTS, PHASES, REASON_CODES, SIDES } from '../domain/vocabulary.ts';

/** The sentence with which a schema says what to write, whatever stands there or does not. */
export const told = (sentence: string) => ({
  error: ({ input }: { input?: unknown }) => (input === undefined ? `This is missing. ${sentence}` : sentence),
});

const REF = 'Write a ref as in the imported files: letters A to Z, digits, dots, underscores and hyphens, at most 64.';
export const ref = z
  .string(told(REF))
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, REF)
  .meta({ description: 'A ref of the imported files.' });
export const uuid = z.uuid(told('Copy this id as it was given out, such as 3f2b8c1e-0d9c-4d7a-9a51-2f1c7e5d8b34.'));
const DAY = 'Write an existing day of the years 2000 to 2299 as YYYY-MM-DD, such as 2027-03-31.';
export const localDate = z.iso
  .date(told(DAY))
  // far dates cost: their working days are counted one by one, and the year 0 is none to PostgreSQL
  .refine((date) => date >= '2000-01-01' && date < '2300-01-01', DAY)
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
const CENTS =
  'Write whole cents up to 100000000000, without quotation marks or commas, such as 13800000 for $138,000.00.';
export const cents = z
  .number(told(CENTS))
  .int(CENTS)
  .min(0, CENTS)
  .max(100_000_000_000, CENTS)
  .meta({ description: 'Money in integer cents.' });
const HOURS = 'Write hours in quotation marks with a point before decimals and no commas, such as “1050.5”.';
export const hours = z
  .string(told(HOURS))
  .regex(/^\d{1,9}(\.\d{1,6})?$/, HOURS)
  .meta({ description: 'An exact decimal, as text.' });
/** A number that counts something, both ends included. */
export function wholeNumber(least: number, most: number) {
  const sentence = `Write a whole number from ${least} to ${most}, without quotation marks.`;
  return z.number(told(sentence)).int(sentence).min(least, sentence).max(most, sentence);
}

export const side = z.enum(SIDES).meta({ id: 'Side' });
/** In a body: whoever could act for one side alone leaves it out. */
export const forOneSide = {
  side: side.optional().meta({ description: 'For which side; needed only where the person could act for either.' }),
};
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

/** For a list of dates, each entry at fault named: which of two dates of one milestone counts would be a guess. */
export const eachMilestoneOnce = (dates: { key: string }[], context: z.RefinementCtx): void => {
  const seen = new Set<string>();
  for (const [at, { key }] of dates.entries()) {
    if (seen.has(key)) {
      const message = 'This milestone stands in the list already. Give one date for each.';
      context.addIssue({ code: 'custom', path: [at, 'key'], message });
    }
    seen.add(key);
  }
};
