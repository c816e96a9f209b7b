import type { Schema } from '../../api/queries.ts';
import { AnswerQuestion } from '../../forms/answer-question.tsx';
import { AskQuestion } from '../../forms/ask-question.tsx';
import { Badge } from '../../ui/badge.tsx';
import { cx } from '../../ui/cx.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { budgetWords } from '../../words/en/budget.ts';
import { dayOf } from '../dates.ts';
import css from './budget-items.module.css';

const words = budgetWords.questions;

interface Props {
  budget: Schema['TeamBudget'];
  onSaved?: () => void;
}

/** What the team asked about the decisions, with the answers; questions are answered even after the year's end. */
export function Questions({ budget, onSaved }: Props) {
  const { questions, may, seats, published, outcome } = budget;
  return (
    <div className={cx(css.items)}>
      {questions.length === 0 && <p className={cx(css.by)}>{published ? words.none : words.notYet}</p>}
      {questions.length > 0 && (
        <ul className={cx(css.list)}>
          {questions.map((question) => (
            <li key={question.questionId} className={cx(css.item)}>
              <p className={cx(css.said)}>{question.body}</p>
              <p className={cx(css.by)}>
                {budgetWords.by(question.askedBy, dayOf(question.askedAt))}{' '}
                {question.answer === null && <Badge tone="warn">{words.open}</Badge>}
              </p>
              {question.answer !== null && <p className={cx(css.answer)}>{question.answer}</p>}
              {question.answer === null && may.includes('answer_question') && (
                <AnswerQuestion team={budget} question={question} {...(onSaved ? { onSaved } : {})} />
              )}
            </li>
          ))}
        </ul>
      )}
      {published && outcome === null && seats.length > 0 && (
        <Disclosure summary={words.ask}>
          {/* what was sent is gone from a form that is new */}
          <AskQuestion key={questions.length} budget={budget} />
        </Disclosure>
      )}
    </div>
  );
}
