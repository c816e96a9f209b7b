import type { Schema } from '../../api/queries.ts';
import { CompleteInput } from '../../forms/complete-input.tsx';
import { GiveInput } from '../../forms/give-input.tsx';
import { cx } from '../../ui/cx.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { budgetWords } from '../../words/en/budget.ts';
import css from './budget-items.module.css';
import { InputItem } from './input-item.tsx';

const words = budgetWords.input;

interface Props {
  budget: Schema['TeamBudget'];
  unit: Schema['UnitOfBudget'];
  onSaved?: () => void;
}

/** Labor's input on one unit: what was given, and for labor's people what they may give. */
export function UnitInput({ budget, unit, onSaved }: Props) {
  const { may, inputs, inputIsOpen, inputCloses, outcome } = budget;
  const given = inputs.filter(({ unitId }) => unitId === unit.unitId);
  const none = unit.inputComplete || !inputIsOpen ? words.noneGiven : words.none;
  return (
    <div className={cx(css.items)}>
      <p className={cx(css.by)}>
        {inputIsOpen ? words.open(inputCloses) : words.closed(inputCloses)} {unit.inputComplete && words.complete}
      </p>
      {given.length === 0 && <p>{none}</p>}
      {given.length > 0 && (
        <ul className={cx(css.list)}>
          {given.map((input) => (
            <InputItem key={input.inputId} budget={budget} input={input} {...(onSaved ? { onSaved } : {})} />
          ))}
        </ul>
      )}
      {outcome === null && may.includes('give_input') && (
        <Disclosure summary={words.give} isOpenAtFirst={inputIsOpen && given.length === 0 && !unit.inputComplete}>
          {/* what was sent is gone from a form that is new */}
          <GiveInput key={given.length} budget={budget} unit={unit} {...(onSaved ? { onSaved } : {})} />
        </Disclosure>
      )}
      {inputIsOpen && !unit.inputComplete && may.includes('complete_input') && (
        <div>
          <CompleteInput budget={budget} unit={unit} {...(onSaved ? { onSaved } : {})} />
        </div>
      )}
    </div>
  );
}
