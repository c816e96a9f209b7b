import { useSuspenseQuery } from '@tanstack/react-query';
import type { Schema } from '../../api/queries.ts';
import { revisions } from '../../api/revisions.ts';
import { cx } from '../../ui/cx.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { budgetWords } from '../../words/en/budget.ts';
import { inDollars } from '../dollars.ts';
import { RevisionText } from '../team/revision-text.tsx';
import css from './budget-items.module.css';

const words = budgetWords.receive;

/** What the team sent, for whoever checks that nothing is missing in it. */
export function FiledAsks({ budget }: { budget: Schema['TeamBudget'] }) {
  const sent = budget.filing.revisions.labor;
  const filed = useSuspenseQuery(revisions(budget)).data.find(({ revisionId }) => revisionId === sent);
  if (!filed) return null;
  const { asks } = filed.content;
  const nameOf = (id: string) => budget.units.find(({ unitId }) => unitId === id)?.name ?? id;
  return (
    <div className={cx(css.items)}>
      {asks.length === 0 && <p>{words.noAsks}</p>}
      <ul className={cx(css.list)}>
        {asks.map(({ unitId, what, amountCents }, place) => (
          <li key={filed.askIds[place]} className={cx(css.item)}>
            <div className={cx(css.head)}>
              <h4>
                {budgetWords.ask(place + 1)}: {what}
              </h4>
              <span className={cx(css.money)}>{amountCents !== null && inDollars(amountCents)}</span>
            </div>
            <p className={cx(css.by)}>{budgetWords.unit(nameOf(unitId), unitId)}</p>
          </li>
        ))}
      </ul>
      <Disclosure summary={words.readIt}>
        <RevisionText about={words.readIt} content={filed.content} computed={filed.computed} units={budget.units} />
      </Disclosure>
    </div>
  );
}
