// A decision and what it says agree: the amount with the ask, the review date with the year, the contact with the record.

import { inDollars } from '../dollars.ts';
import type { FieldProblem } from '../field-problems.ts';
import { whyUnmailable } from '../mail-address.ts';
import type { AskDecision } from '../vocabulary.ts';

export interface DecisionMade {
  decision: AskDecision;
  askedCents: number;
  /** Null: the rationale lacks it. */
  grantedCents: number | null;
  confirmAboveAsk: boolean;
  /** A local date; null: the rationale lacks it. */
  reviewOn: string | null;
  contactPersonId: string | null;
  /** Undefined: the contact is not on record. */
  contact: Contact | undefined;
}

export interface Contact {
  email: string;
  /** Of any kind, today. Whoever holds none any more has left. */
  holdsRole: boolean;
}

/**
 * All that contradicts itself, with pointers into the command.
 *
 * @param today the facility's
 * @param reviewBefore the first local date that is too late for a review
 */
export function decisionProblems(
  made: DecisionMade,
  { today, reviewBefore }: { today: string; reviewBefore: string },
): FieldProblem[] {
  const found = (field: string, problem: string | undefined): FieldProblem[] =>
    problem === undefined ? [] : [{ pointer: `/rationale/${field}`, problem }];
  return [
    ...found('amountGrantedCents', amountProblem(made)),
    ...found('reviewOn', reviewProblem(made.reviewOn, today, reviewBefore)),
    ...found('contactPersonId', contactProblem(made)),
  ];
}

function amountProblem({ decision, askedCents, grantedCents, confirmAboveAsk }: DecisionMade): string | undefined {
  if (grantedCents === null) return undefined;
  const asked = inDollars(askedCents);
  const another = 'Use “granted_modified” to grant another amount.';
  switch (decision) {
    case 'granted':
      if (grantedCents === askedCents) return undefined;
      return `The ask was ${asked}; a full grant grants exactly that. ${another}`;
    case 'granted_modified':
      if (grantedCents === askedCents) return `The ask was ${asked}, so this grants it in full. Use granted.`;
      if (grantedCents < askedCents || confirmAboveAsk) return undefined;
      return `${inDollars(grantedCents)} is more than the ${asked} that was asked. Give less, or send confirmAboveAsk: true if more is meant.`;
    case 'deferred':
    case 'declined':
      if (grantedCents === 0) return undefined;
      return `What is ${decision} grants ${inDollars(0)}; this says ${inDollars(grantedCents)}. Give 0. ${another}`;
  }
}

function reviewProblem(reviewOn: string | null, today: string, before: string): string | undefined {
  if (reviewOn === null || (reviewOn > today && reviewOn < before)) return undefined;
  return `A review on ${reviewOn} ${reviewOn > today ? 'is too late' : 'is today or past'}. Give a date after ${today} and before ${before}.`;
}

function contactProblem({ contactPersonId, contact }: DecisionMade): string | undefined {
  if (contactPersonId === null) return undefined;
  if (!contact) return `${contactPersonId} is not on record. Name a person who is.`;
  if (!contact.holdsRole) return `${contactPersonId} holds no role any more. Name a person who does.`;
  if (whyUnmailable(contact.email) !== undefined) {
    return `No mail can be sent to ${contactPersonId}: the address on record is none. Name a person who can be mailed.`;
  }
  return undefined;
}
