// What a person writes with each command. It stays in the `commands` row; the route takes it in and the recorder reads it
// back by the same schema. Shapes only: what depends on the day or on the team is judged once, when the command is made.

import { z } from 'zod';
import type { FollowUpCommand } from '../../domain/permissions.ts';
import type { CommandType } from '../../domain/team-cycle/commands.ts';
import { DISCUSSION_TOPICS } from '../../domain/team-cycle/discussion-content.ts';
import { APPROVAL_PAYLOADS } from '../approvals/payloads.ts';
import {
  askDecision,
  cents,
  extendable,
  forOneSide,
  hours,
  inputTreatment,
  localDate,
  nothing,
  optionalText,
  reasonCode,
  ref,
  text,
  told,
  uuid,
  wholeNumber,
} from '../fields.ts';

const RELEASE_HOURS =
  'Write hours from 0 to 10000 without quotation marks, with a point before decimals, such as 12.5.';

const discussionHeld = z.strictObject({
  held: z.literal(true),
  content: z.strictObject({
    dates: z.array(localDate).min(1).max(20),
    attendedLabor: wholeNumber(0, 500),
    attendedManagement: wholeNumber(0, 500),
    topics: z.array(z.enum(DISCUSSION_TOPICS)).min(1),
    notAgreed: optionalText,
    releaseHours: z.number(told(RELEASE_HOURS)).min(0, RELEASE_HOURS).max(10_000, RELEASE_HOURS),
  }),
  ...forOneSide,
});
const discussionNotHeld = z.strictObject({
  held: z.literal(false),
  content: z.strictObject({ because: text }),
  ...forOneSide,
});

const backfillAmount = z.strictObject({
  unitId: ref,
  amountCents: cents.min(1, 'Give the amount in cents, or 0 with its reason and without hours.'),
  hours,
});
const backfillZero = z.strictObject({
  unitId: ref,
  amountCents: z.literal(0),
  hours: hours.optional(),
  reason: text,
});

// every part may be left out here: the gate in domain/ names all that is missing at once
const rationale = z.strictObject({
  amountGrantedCents: cents.nullable().default(null),
  reasonCode: reasonCode.nullable().default(null),
  reasonText: optionalText,
  dataReliedOn: optionalText,
  laborInputTreatment: optionalText,
  alternatives: optionalText,
  nextStep: optionalText,
  reviewOn: localDate.nullable().default(null),
  contactPersonId: ref.nullable().default(null),
});

const SHA = 'Copy “contentSha256” of the revision that you have read: 64 digits and letters from a to f.';
const ASK = 'Copy the id of the ask from the team’s page, at most 80 characters.';

const schemas = {
  accept_seat: z.strictObject(forOneSide),
  confirm_seat: z.strictObject({ personId: ref, ...forOneSide }),
  name_seat_holder: z.strictObject({ personId: ref, ...forOneSide }),
  vacate_seat: z.strictObject(forOneSide),
  record_discussion: z.discriminatedUnion('held', [discussionHeld, discussionNotHeld]),
  confirm_discussion: z.strictObject({ discussionId: uuid, ...forOneSide }),
  sign: z.strictObject({
    revisionId: uuid,
    contentSha256: z.string(told(SHA)).regex(/^[0-9a-f]{64}$/, SHA),
    ...forOneSide,
  }),
  withdraw_signature: z.strictObject({ revisionId: uuid, ...forOneSide }),
  return_filing: z.strictObject({ reason: z.enum(['missing_data', 'arithmetic', 'wrong_unit']), comment: text }),
  receive_filing: nothing,
  declare_impasse: z.strictObject({ about: text, ...forOneSide }),
  withdraw_impasse: z.strictObject(forOneSide),
  request_data: z.strictObject({ what: text, ...forOneSide }),
  answer_data: z.strictObject({ requestId: uuid, answer: text, ...forOneSide }),
  request_extension: z.strictObject({ milestone: extendable, untilOn: localDate, reason: text, ...forOneSide }),
  answer_extension: z.strictObject({ extensionId: uuid, grant: z.boolean(), ...forOneSide }),
  give_input: z.strictObject({ unitId: ref, body: text }),
  answer_input: z.strictObject({ inputId: uuid, treatment: inputTreatment, answer: text }),
  complete_input: z.strictObject({ unitId: ref }),
  set_backfill: z.union([backfillAmount, backfillZero]),
  answer_zero: z.strictObject({ unitId: ref, agree: z.boolean(), ...forOneSide }),
  decide_ask: z.strictObject({
    askId: z.string(told(ASK)).min(1, ASK).max(80, ASK),
    decision: askDecision,
    confirmAboveAsk: z.boolean().default(false),
    rationale,
  }),
  finalize_unit_budget: z.strictObject({ unitId: ref }),
  publish_decisions: z.strictObject({ statements: z.record(ref, text).default({}) }),
  acknowledge: z.strictObject(forOneSide),
  ask_question: z.strictObject({ body: text, ...forOneSide }),
  answer_question: z.strictObject({ questionId: uuid, answer: text }),
  // asked for by one side and confirmed by the other: the payload is that of the request
  let_phase_go: APPROVAL_PAYLOADS.let_phase_go,
  pause: APPROVAL_PAYLOADS.pause,
  resume: APPROVAL_PAYLOADS.resume,
  end_cycle: APPROVAL_PAYLOADS.cancel_cycle,
} satisfies { [T in Exclude<CommandType, FollowUpCommand>]: z.ZodType };

export type WrittenCommand = keyof typeof schemas;
type Payloads = { [T in WrittenCommand]: z.output<(typeof schemas)[T]> };
export type PayloadOf<T extends WrittenCommand> = Payloads[T];

export const PAYLOADS: { [T in WrittenCommand]: z.ZodType<PayloadOf<T>> } = schemas;

/** Of the command that an event came from. Throws for an event that came from another command, or from time alone. */
export function payloadOf<T extends WrittenCommand>(
  command: { action: string; payload: Record<string, unknown> } | undefined,
  type: T,
): PayloadOf<T> {
  if (command?.action !== type) throw new Error(`A payload of ${type} was looked for in ${command?.action ?? 'time'}.`);
  const parsed = PAYLOADS[type].safeParse(command.payload);
  if (parsed.success) return parsed.data;
  // the message goes into a workflow's history, so it says where the payload is wrong, never what it contains
  const where = parsed.error.issues.map(({ path }) => path.join('.') || 'the whole').join(', ');
  throw new Error(`The payload of a ${type} on record is not of its shape: ${where}.`);
}
