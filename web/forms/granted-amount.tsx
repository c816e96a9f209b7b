import type { DecisionDraft } from '../parts/budget/rationale.ts';
import { dollarProblem } from '../parts/dollar-problem.ts';
import { centsOf, inDollars, inField, signedDollars } from '../parts/dollars.ts';
import { DollarField } from '../ui/dollar-field.tsx';
import { budgetWords } from '../words/en/budget.ts';

const words = budgetWords.decision;

interface Props {
  askedCents: number;
  draft: DecisionDraft;
  onChange: (part: Partial<DecisionDraft>) => void;
}

/** Another amount than the ask, with its difference as one types. */
export function GrantedAmount({ askedCents, draft: { amount, confirmAboveAsk }, onChange }: Props) {
  const cents = centsOf(amount);
  return (
    <DollarField
      label={words.amount}
      hint={cents === null ? words.ofAsked(inDollars(askedCents)) : differenceInWords(cents, askedCents)}
      name="rationale/amountGrantedCents"
      value={amount}
      onChange={(typed) => onChange({ amount: typed })}
      onBlur={() => cents !== null && onChange({ amount: inField(cents) })}
      validate={(typed) => dollarProblem(typed) ?? amountProblem(centsOf(typed), askedCents, confirmAboveAsk)}
    />
  );
}

function differenceInWords(cents: number, askedCents: number): string {
  const difference = cents - askedCents;
  if (difference === 0) return words.differenceNone;
  const percent = askedCents > 0 ? `, ${Math.round((cents / askedCents) * 1000) / 10} %` : '';
  return words.differenceOf(signedDollars(difference), percent);
}

/** As the server has it (domain/team-cycle/decision-problems.ts), said before one sends. */
function amountProblem(cents: number | null, askedCents: number, isAboveMeant: boolean): string | null {
  if (cents === null) return null;
  if (cents === askedCents) return words.amountIsAsked(inDollars(askedCents));
  return cents > askedCents && !isAboveMeant ? words.amountAbove(inDollars(cents), inDollars(askedCents)) : null;
}
