import { useState } from 'react';
import type { Schema } from '../../api/queries.ts';
import { AnswerZero } from '../../forms/answer-zero.tsx';
import { FinalizeUnit } from '../../forms/finalize-unit.tsx';
import { SetBackfill } from '../../forms/set-backfill.tsx';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { budgetWords } from '../../words/en/budget.ts';
import { backfillInWords } from './backfill-in-words.ts';
import css from './budget-items.module.css';

const words = budgetWords.backfill;

interface Props {
  budget: Schema['TeamBudget'];
  unit: Schema['UnitOfBudget'];
  onSaved?: () => void;
}

/** A unit's backfill line: what it is, and the form for whoever enters or countersigns it. */
export function UnitBackfill({ budget, unit, onSaved }: Props) {
  const [changes, setChanges] = useState(false);
  const { name, backfill, zeroReason, zeroSides, zeroConfirmed, final } = unit;
  const maySet = budget.may.includes('set_backfill') && budget.phase === 'budget' && !final && budget.outcome === null;
  const isDue = backfill === 'missing' || backfill === 'amount_required';
  const sets = maySet && (isDue || changes);
  const confirmed = (['labor', 'management'] as const).filter((side) => zeroConfirmed[side]);
  return (
    <div className={cx(css.items)}>
      <p>{backfillInWords(unit)}</p>
      {zeroReason && zeroSides.length === 0 && (
        <p className={cx(css.by)}>
          {words.reason}: {zeroReason}
        </p>
      )}
      {backfill === 'zero_proposed' && confirmed.map((side) => <p key={side}>{words.sideDone[side]}</p>)}
      {zeroSides.length > 0 && <AnswerZero team={budget} unit={unit} {...(onSaved ? { onSaved } : {})} />}
      {sets && (
        <SetBackfill
          team={budget}
          unit={unit}
          onSaved={() => {
            setChanges(false);
            onSaved?.();
          }}
        />
      )}
      {maySet && !sets && (
        <div>
          <Button
            kind="quiet"
            size="small"
            aria-label={`${budgetWords.change}: ${words.title}, ${name}`}
            onPress={() => setChanges(true)}
          >
            {budgetWords.change}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Whether a unit's budget is final; what keeps it from that, by name; or the act itself. */
export function UnitFinal({ budget, unit, onSaved }: Props) {
  const { final, openInWords } = unit;
  const mayFinalize =
    budget.may.includes('finalize_unit_budget') && budget.phase === 'budget' && budget.outcome === null;
  if (final) return null;
  if (openInWords.length > 0) {
    return (
      <div className={cx(css.items)}>
        <p className={cx(css.by)}>{budgetWords.units.blocks}</p>
        <ul className={cx(css.blocks)}>
          {openInWords.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </div>
    );
  }
  return mayFinalize ? <FinalizeUnit team={budget} unit={unit} {...(onSaved ? { onSaved } : {})} /> : null;
}
