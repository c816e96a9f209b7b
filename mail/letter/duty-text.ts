import type { DutyKind } from '../../domain/team-cycle/duties.ts';

interface DutyWords {
  one: string;
  many: (n: number) => string;
  /** What makes the task lighter or clearer; undefined where the verb says it all. */
  hint?: string;
  /** The same said of somebody else; undefined where `one` does not speak to the reader. */
  of?: string;
}

/** What each duty asks of a person, as a verb phrase. */
export const DUTY_WORDS: Record<DutyKind, DutyWords> = {
  accept_seat: words('Accept your seat as co-lead', {
    hint: 'Anything you record for the team counts as accepting, too.',
    of: 'Accept the seat as co-lead',
  }),
  fill_seat: words('Name a co-lead for your side’s vacant seat', {
    hint: 'Until then you stand in for the seat.',
    of: 'Name a co-lead for the vacant seat',
  }),
  complete_training: words('Complete the co-lead training', {
    hint: 'Once done, it counts for every team you lead. You can draft and discuss before; only your signature waits for it.',
  }),
  hold_discussion: words('Hold the staffing discussion with your co-lead, and record it', {
    hint: 'One of you records it. If it could not be held, record why.',
    of: 'Hold the staffing discussion together, and record it',
  }),
  confirm_discussion: words('Confirm the discussion your co-lead recorded, or comment on it', {
    of: 'Confirm the recorded discussion, or comment on it',
  }),
  sign_filing: words('Agree on the staffing model and plan, and sign them', {
    hint: 'The second of the two signatures sends the filing.',
  }),
  resend_filing: words('Complete the returned filing, and sign it again'),
  receive_filing: words('Check the filing for completeness, then receive it or return it'),
  answer_data_request: words('Answer a data request', { many: (n) => `Answer ${n} data requests` }),
  answer_extension: words('Answer a request for more time', { many: (n) => `Answer ${n} requests for more time` }),
  answer_input: words('Answer an item of labor input', { many: (n) => `Answer ${n} items of labor input` }),
  set_backfill: words('Enter a unit’s backfill total', { many: (n) => `Enter the backfill totals of ${n} units` }),
  answer_zero: words('Confirm or refuse a unit’s backfill of zero', {
    many: (n) => `Confirm or refuse the backfill of zero in ${n} units`,
  }),
  decide_ask: words('Decide an ask, and explain the decision', {
    many: (n) => `Decide ${n} asks, and explain each decision`,
  }),
  finalize_unit_budget: words('Make a unit’s budget final', { many: (n) => `Make the budgets of ${n} units final` }),
  publish_decisions: words('Publish the decisions to the team'),
  acknowledge: words('Read the decisions, and confirm that you have read them', {
    hint: 'Confirming does not mean that you agree.',
  }),
  answer_question: words('Answer the team’s question about the decisions', {
    many: (n) => `Answer ${n} questions about the decisions`,
  }),
};

function words(one: string, more: Partial<Omit<DutyWords, 'one'>> = {}): DutyWords {
  const many = more.many ?? ((n: number) => `${one} (${n} times)`);
  return { ...more, one, many };
}

/** What somebody other than the reader owes, as a verb phrase. */
export const dutyOfOther = (kind: DutyKind): string => DUTY_WORDS[kind].of ?? DUTY_WORDS[kind].one;
