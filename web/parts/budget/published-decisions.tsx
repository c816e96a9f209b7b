import type { Schema } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { budgetWords } from '../../words/en/budget.ts';
import { words as allWords } from '../../words/en.ts';
import { dayOf } from '../dates.ts';
import { backfillInWords } from './backfill-in-words.ts';
import { DecisionText } from './decision-text.tsx';
import css from './published-decisions.module.css';

const words = budgetWords.published;

/** All that the team is told, unit by unit; it prints by itself. */
export function PublishedDecisions({ budget }: { budget: Schema['TeamBudget'] }) {
  const { team, facility, budgetYear, units, asks, receipts } = budget;
  const decided = asks.filter((ask) => ask.decided?.isPublished);
  return (
    <div className={cx(css.published)} data-prints-alone>
      <p className={cx(css.onPaper)}>
        {team}, {facility} · {budgetWords.year(budgetYear)}
      </p>
      <div className={cx(css.lead)}>
        <p>{words.lead(decided.length)}</p>
        {/* the rest of the page stays out of the print */}
        <Button size="small" onPress={() => printAlone()}>
          {words.print}
        </Button>
      </div>
      {units.map((unit) => (
        <div key={unit.unitId} className={cx(css.unit)}>
          <h4>{budgetWords.unit(unit.name, unit.unitId)}</h4>
          {unit.statement && (
            <p className={cx(css.statement)}>
              <strong>{words.statement}:</strong> {unit.statement}
            </p>
          )}
          <p className={cx(css.backfill)}>
            <strong>{words.backfill}:</strong> {backfillInWords(unit)}
          </p>
          {decided
            .filter(({ unitId }) => unitId === unit.unitId)
            .map((ask) => (
              <article key={ask.askId} className={cx(css.ask)}>
                <h5 className={cx(css.what)}>
                  {budgetWords.ask(ask.n)}: {ask.what}
                </h5>
                {ask.decided && <DecisionText budgetYear={budgetYear} unit={unit} ask={ask} decided={ask.decided} />}
              </article>
            ))}
        </div>
      ))}
      <p className={cx(css.read)}>
        {receipts.length === 0
          ? words.unread
          : `${words.read} ${receipts
              .map(({ name, side, readAt }) => words.readBy(name, allWords.sides[side].toLowerCase(), dayOf(readAt)))
              .join(', ')}.`}
      </p>
    </div>
  );
}

function printAlone(): void {
  const { dataset } = document.documentElement;
  dataset.printsPart = '';
  addEventListener('afterprint', () => delete dataset.printsPart, { once: true });
  window.print();
}
