// The eleven parts of a decision's rationale: it cannot be published while one is missing.

import type { FieldProblem } from '../../field-problems.ts';
import type { AskDecision, ReasonCode } from '../../vocabulary.ts';

export const RATIONALE_PARTS = [
  'ask',
  'decision',
  'amount_and_difference',
  'reason',
  'data_relied_on',
  'labor_input_treatment',
  'alternatives',
  'backfill_result',
  'next_step_and_review',
  'contact_and_issue_resolution',
  'effective_budget_year',
] as const;
export type RationalePart = (typeof RATIONALE_PARTS)[number];

/** The parts that people write; the system knows the others (ask, decision, amount, backfill, contact, year). */
export interface WrittenRationale {
  amountGrantedCents: number | null;
  reasonCode: ReasonCode | null;
  reasonText: string;
  dataReliedOn: string;
  laborInputTreatment: string;
  alternatives: string;
  nextStep: string;
  reviewOn: string | null;
  contactPersonId: string | null;
}

const FIELDS: Partial<Record<RationalePart, { pointer: string; problem: string }>> = {
  amount_and_difference: { pointer: 'amountGrantedCents', problem: 'Give the amount granted, in cents.' },
  reason: { pointer: 'reasonText', problem: 'Give a reason code, and the reason in plain words.' },
  data_relied_on: { pointer: 'dataReliedOn', problem: 'Say which data the decision relies on.' },
  labor_input_treatment: {
    pointer: 'laborInputTreatment',
    problem: 'Say what labor put forward and how it was treated.',
  },
  alternatives: { pointer: 'alternatives', problem: 'Say which alternatives were weighed.' },
  next_step_and_review: { pointer: 'nextStep', problem: 'Say what happens next, and give the review date.' },
  contact_and_issue_resolution: { pointer: 'contactPersonId', problem: 'Name the person to ask.' },
};

const PART_WORDS: Record<RationalePart, string> = {
  ask: 'the ask',
  decision: 'the decision',
  amount_and_difference: 'the amount granted',
  reason: 'the reason, as a code and in plain words',
  data_relied_on: 'the data relied on',
  labor_input_treatment: 'what labor put forward and how it was treated',
  alternatives: 'the alternatives weighed',
  backfill_result: 'the result for the backfill',
  next_step_and_review: 'what happens next and the review date',
  contact_and_issue_resolution: 'the person to ask',
  effective_budget_year: 'the budget year',
};

export const partInWords = (part: RationalePart): string => PART_WORDS[part];

/** What people are to write for these parts, with pointers into the command. */
export const missingFields = (parts: readonly RationalePart[]): FieldProblem[] =>
  parts.flatMap((part) => {
    const field = FIELDS[part];
    return field ? [{ ...field, pointer: `/rationale/${field.pointer}` }] : [];
  });

/** Parts still missing, in the order of the list above. Only a full grant may leave the alternatives out. */
export function missingParts(rationale: WrittenRationale, decision: AskDecision): RationalePart[] {
  const present: Record<RationalePart, boolean> = {
    ask: true,
    decision: true,
    amount_and_difference: rationale.amountGrantedCents !== null,
    reason: rationale.reasonCode !== null && rationale.reasonText.trim() !== '',
    data_relied_on: rationale.dataReliedOn.trim() !== '',
    labor_input_treatment: rationale.laborInputTreatment.trim() !== '',
    alternatives: rationale.alternatives.trim() !== '' || decision === 'granted',
    backfill_result: true,
    next_step_and_review: rationale.nextStep.trim() !== '' && rationale.reviewOn !== null,
    contact_and_issue_resolution: rationale.contactPersonId !== null,
    effective_budget_year: true,
  };
  return RATIONALE_PARTS.filter((part) => !present[part]);
}
