import type { Schema } from '../../api/queries.ts';
import { cx } from '../../ui/cx.ts';
import { budgetWords } from '../../words/en/budget.ts';
import { longDay } from '../days.ts';
import { inDollars, signedDollars } from '../dollars.ts';
import { backfillInWords } from './backfill-in-words.ts';
import css from './decision-text.module.css';

const words = budgetWords.published;

interface Props {
  budgetYear: number;
  unit: Schema['UnitOfBudget'] | undefined;
  ask: Schema['AskOfBudget'];
  decided: Schema['DecisionWithRationale'];
}

/** A decision as the team reads it: the three amounts, then the reasons, part by part. */
export function DecisionText({ budgetYear, unit, ask, decided }: Props) {
  const parts: [string, string][] = [
    [words.why, `${decided.reasonInWords}. ${decided.reasonText}`],
    [words.data, decided.dataReliedOn],
    [words.labor, decided.laborInputTreatment],
    [words.alternatives, decided.alternatives || words.alternativesNone],
    [words.backfill, unit ? words.backfillIs(backfillInWords(unit)) : ''],
    [words.next, `${decided.nextStep}\n${words.review(longDay(decided.reviewOn))}`],
    [words.effect, budgetWords.year(budgetYear)],
    [words.contact, words.contactIs(decided.contactName)],
  ];
  return (
    <div className={cx(css.decision)}>
      <p className={cx(css.kind, css[decided.decision])}>{decided.decisionInWords}</p>
      <dl className={cx(css.amounts)}>
        <Amount name={budgetWords.decision.asked} amount={inDollars(ask.askedCents)} />
        <Amount name={budgetWords.decision.granted} amount={inDollars(decided.grantedCents)} />
        <Amount
          name={budgetWords.decision.difference}
          amount={
            decided.differenceCents === 0 ? budgetWords.decision.noDifference : signedDollars(decided.differenceCents)
          }
        />
      </dl>
      <dl className={cx(css.parts)}>
        {parts.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

const Amount = ({ name, amount }: { name: string; amount: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{amount}</dd>
  </div>
);
