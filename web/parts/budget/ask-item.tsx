import { useState } from 'react';
import type { Schema } from '../../api/queries.ts';
import { DecideAsk } from '../../forms/decide-ask.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { budgetWords } from '../../words/en/budget.ts';
import { inDollars } from '../dollars.ts';
import css from './budget-items.module.css';
import { DecisionText } from './decision-text.tsx';

const words = budgetWords.decision;

interface Props {
  budget: Schema['TeamBudget'];
  ask: Schema['AskOfBudget'];
  /** The form stands open while nothing is decided. */
  isOpenAtFirst?: boolean;
  onSaved?: () => void;
}

/** One ask and what is decided on it; whoever decides does so here. */
export function AskItem({ budget, ask, isOpenAtFirst = false, onSaved }: Props) {
  const [isOpen, setIsOpen] = useState(isOpenAtFirst && ask.decided === null);
  const { n, what, from, askedCents, decided, unitId } = ask;
  const unit = budget.units.find((one) => one.unitId === unitId);
  const isMaker = budget.may.includes('decide_ask');
  const mayDecide =
    isMaker && budget.phase === 'budget' && !budget.published && !decided?.isPublished && budget.outcome === null;
  return (
    <li className={cx(css.item)}>
      <div className={cx(css.head)}>
        <h4>
          {budgetWords.ask(n)}: {what}
        </h4>
        <span className={cx(css.money)}>{inDollars(askedCents)}</span>
      </div>
      <p className={cx(css.by)}>
        {budgetWords.from[from]} <Standing ask={ask} isMaker={isMaker} />
      </p>
      {decided && !isOpen && (
        <Disclosure summary={`${decided.decisionInWords}: ${inDollars(decided.grantedCents)}`}>
          <DecisionText budgetYear={budget.budgetYear} unit={unit} ask={ask} decided={decided} />
        </Disclosure>
      )}
      {mayDecide && !isOpen && (
        <div>
          <Button
            kind={decided ? 'quiet' : 'primary'}
            size="small"
            aria-label={`${decided ? budgetWords.change : words.decide}: ${what}`}
            onPress={() => setIsOpen(true)}
          >
            {decided ? budgetWords.change : words.decide}
          </Button>
        </div>
      )}
      {mayDecide && isOpen && (
        <DecideAsk
          budget={budget}
          ask={ask}
          onSaved={() => {
            setIsOpen(false);
            onSaved?.();
          }}
        />
      )}
    </li>
  );
}

function Standing({ ask: { decided }, isMaker }: { ask: Schema['AskOfBudget']; isMaker: boolean }) {
  if (decided?.isPublished) return <Badge tone="good">{decided.decisionInWords}</Badge>;
  if (decided) return <Badge tone="accent">{words.draft}</Badge>;
  return isMaker ? <Badge tone="warn">{words.undecided}</Badge> : <Badge>{words.untold}</Badge>;
}
