// What of a decision's eleven parts is still missing while one writes, and what is sent. The server has the rule
// (domain/team-cycle/rules/rationale.ts); a test holds this one against it.

import type { components } from '../../api/schema.gen.d.ts';
import { centsOf, inField } from '../dollars.ts';

// not by queries.ts: it brings the browser's own types, and the test that holds this against the server's rule has none
type Schema = components['schemas'];

export interface DecisionDraft {
  decision: Schema['AskDecision'] | null;
  /** As typed; used only where another amount than the ask, or nothing, is granted. */
  amount: string;
  confirmAboveAsk: boolean;
  reasonCode: Schema['ReasonCode'] | null;
  reasonText: string;
  dataReliedOn: string;
  laborInputTreatment: string;
  alternatives: string;
  nextStep: string;
  reviewOn: string | null;
  contactPersonId: string | null;
}

/** The parts that people write, in the order of the form, and the field in which each begins. */
export const PART_FIELDS = {
  decision: 'decision',
  amount_and_difference: 'rationale/amountGrantedCents',
  reason: 'rationale/reasonText',
  data_relied_on: 'rationale/dataReliedOn',
  labor_input_treatment: 'rationale/laborInputTreatment',
  alternatives: 'rationale/alternatives',
  next_step_and_review: 'rationale/nextStep',
  contact_and_issue_resolution: 'rationale/contactPersonId',
} as const;
export type WrittenPart = keyof typeof PART_FIELDS;

/** A full grant grants what was asked, and what is deferred or declined grants nothing; null: not known yet. */
export function grantedCents({ decision, amount }: DecisionDraft, askedCents: number): number | null {
  if (decision === null) return null;
  if (decision === 'granted') return askedCents;
  return decision === 'granted_modified' ? centsOf(amount) : 0;
}

export function missingParts(draft: DecisionDraft, askedCents: number): WrittenPart[] {
  const isWritten = (text: string) => text.trim() !== '';
  const present: Record<WrittenPart, boolean> = {
    decision: draft.decision !== null,
    amount_and_difference: grantedCents(draft, askedCents) !== null,
    reason: draft.reasonCode !== null && isWritten(draft.reasonText),
    data_relied_on: isWritten(draft.dataReliedOn),
    labor_input_treatment: isWritten(draft.laborInputTreatment),
    alternatives: isWritten(draft.alternatives) || draft.decision === 'granted',
    next_step_and_review: isWritten(draft.nextStep) && draft.reviewOn !== null,
    contact_and_issue_resolution: draft.contactPersonId !== null,
  };
  return (Object.keys(PART_FIELDS) as WrittenPart[]).filter((part) => !present[part]);
}

/** The draft of a decision that is made already, to change it. */
export const draftOf = (decided: Schema['DecisionWithRationale']): DecisionDraft => ({
  decision: decided.decision,
  amount: decided.decision === 'granted_modified' ? inField(decided.grantedCents) : '',
  confirmAboveAsk: decided.confirmAboveAsk,
  reasonCode: decided.reasonCode,
  reasonText: decided.reasonText,
  dataReliedOn: decided.dataReliedOn,
  laborInputTreatment: decided.laborInputTreatment,
  alternatives: decided.alternatives,
  nextStep: decided.nextStep,
  reviewOn: decided.reviewOn,
  contactPersonId: decided.contactPersonId,
});
