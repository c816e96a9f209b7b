import { useState } from 'react';
import type { Schema } from '../../api/queries.ts';
import { AnswerInput } from '../../forms/answer-input.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { budgetWords } from '../../words/en/budget.ts';
import { dayOf } from '../dates.ts';
import css from './budget-items.module.css';

const words = budgetWords.input;
const TONES = { adopted: 'good', partly: 'accent', not: 'neutral' } as const;

interface Props {
  budget: Schema['TeamBudget'];
  input: Schema['InputOfBudget'];
  onSaved?: () => void;
}

/** One item of labor's input with its answer; whoever owes one writes it here. */
export function InputItem({ budget, input, onSaved }: Props) {
  const [changes, setChanges] = useState(false);
  const { body, givenBy, givenAt, rollsOver, treatment, treatmentInWords, answer } = input;
  const mayAnswer = budget.may.includes('answer_input') && !rollsOver && !budget.published && budget.outcome === null;
  const answers = mayAnswer && (treatment === null || changes);
  return (
    <li className={cx(css.item)}>
      <blockquote className={cx(css.said)}>{body}</blockquote>
      <p className={cx(css.by)}>
        {budgetWords.by(givenBy, dayOf(givenAt))}{' '}
        {treatment ? (
          <Badge tone={TONES[treatment]}>{treatmentInWords}</Badge>
        ) : (
          !rollsOver && <Badge tone="warn">{words.open_}</Badge>
        )}
      </p>
      {rollsOver && <p className={cx(css.by)}>{words.rollsOver}</p>}
      {answer && !answers && <p className={cx(css.answer)}>{answer}</p>}
      {answers ? (
        <AnswerInput
          budget={budget}
          input={input}
          onSaved={() => {
            setChanges(false);
            onSaved?.();
          }}
        />
      ) : (
        mayAnswer && (
          <div>
            <Button
              kind="quiet"
              size="small"
              aria-label={`${words.changeAnswer}: ${body}`}
              onPress={() => setChanges(true)}
            >
              {words.changeAnswer}
            </Button>
          </div>
        )
      )}
    </li>
  );
}
