import { useSuspenseQuery } from '@tanstack/react-query';
import type { Schema } from '../../api/queries.ts';
import { yearRequests } from '../../api/year-queries.ts';
import { AnswerRequest } from '../../forms/answer-request.tsx';
import { TakeBackRequest } from '../../forms/take-back-request.tsx';
import { Badge } from '../../ui/badge.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { yearWords } from '../../words/en/year.ts';
import { words } from '../../words/en.ts';
import { dayOf } from '../dates.ts';
import css from './year-requests.module.css';

type Request = Schema['YearRequest'];

/** What was asked about the whole year: who asked, whom it waits for, and what became of it. */
export function YearRequests({ year }: { year: number }) {
  const requests = useSuspenseQuery(yearRequests(year)).data;
  if (requests.length === 0) {
    return (
      <EmptyState title={yearWords.requests.none}>
        <p>{yearWords.requests.noneText}</p>
      </EmptyState>
    );
  }
  return (
    <ul className={cx(css.list)}>
      {requests.map((request) => (
        <li key={request.approvalId} className={cx(css.line)}>
          <YearRequest request={request} />
        </li>
      ))}
    </ul>
  );
}

export function YearRequest({ request }: { request: Request }) {
  const { inWords, means, status, requestedByName, requestedAt, reason, answeredByName, answeredAt } = request;
  const standing = words.requests.statuses[status];
  const isWaiting = status === 'waiting';
  return (
    <div className={cx(css.request)}>
      <h3 className={cx(css.title)}>
        {inWords} <Badge tone={isWaiting ? 'warn' : 'neutral'}>{standing}</Badge>
      </h3>
      {requestedByName && (
        <p className={cx(css.asked)}>{yearWords.requests.asked(requestedByName, dayOf(requestedAt))}</p>
      )}
      {reason && (
        <p>
          <strong>{yearWords.requests.reason}:</strong> {reason}
        </p>
      )}
      {isWaiting && <p>{means}</p>}
      {isWaiting && <p>{yearWords.requests.waits(request.waitsFor)}</p>}
      {answeredByName && answeredAt && (
        <p className={cx(css.asked)}>{yearWords.requests.answered(standing, answeredByName, dayOf(answeredAt))}</p>
      )}
      {request.closedBecause && <p className={cx(css.asked)}>{request.closedBecause}</p>}
      {request.mayAnswer && <AnswerRequest request={request} />}
      {request.mayTakeBack && (
        <p>
          <TakeBackRequest request={request} />
        </p>
      )}
    </div>
  );
}
