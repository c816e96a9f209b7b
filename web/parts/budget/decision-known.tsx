import type { Schema } from '../../api/queries.ts';
import { cx } from '../../ui/cx.ts';
import { KeyValues } from '../../ui/key-values.tsx';
import { budgetWords } from '../../words/en/budget.ts';
import { inDollars, signedDollars } from '../dollars.ts';
import { backfillInWords } from './backfill-in-words.ts';
import css from './decision-known.module.css';

const words = budgetWords.decision;

interface Props {
  budget: Schema['TeamBudget'];
  ask: Schema['AskOfBudget'];
  grantedCents: number | null;
}

/** The parts of the rationale that nobody writes. */
export function DecisionKnown({ budget, ask: { unitId, askedCents }, grantedCents }: Props) {
  const unit = budget.units.find((one) => one.unitId === unitId);
  return (
    <div className={cx(css.known)}>
      <h5 className={cx(css.title)}>{words.known}</h5>
      <KeyValues
        of={[
          [words.asked, inDollars(askedCents)],
          [words.granted, grantedCents === null ? '–' : inDollars(grantedCents)],
          [words.difference, grantedCents === null ? '–' : differenceOf(grantedCents - askedCents)],
          [words.backfillOf, unit && backfillInWords(unit)],
          [words.effective, budgetWords.year(budget.budgetYear)],
          [words.issue, words.issueText],
        ]}
      />
    </div>
  );
}

const differenceOf = (cents: number) => (cents === 0 ? words.noDifference : signedDollars(cents));
