import type { Schema } from '../api/queries.ts';
import { AnswerRequest } from '../forms/answer-request.tsx';
import { cx } from '../ui/cx.ts';
import { words } from '../words/en.ts';
import { dayOf } from './dates.ts';
import css from './requests-for-me.module.css';

type Listed = Schema['ListedApproval'];

/** What the other side asks, each with its two answers. */
export const RequestsForMe = ({ requests }: { requests: Listed[] }) => (
  <section aria-labelledby="requests" className={cx(css.section)}>
    <h2 id="requests">{words.requests.forMe}</h2>
    <ul className={cx(css.list)}>
      {requests.map((request) => (
        <li key={request.approvalId} className={cx(css.request)}>
          <h3>{request.inWords}</h3>
          <p className={cx(css.asked)}>{askedBy(request)}</p>
          <p>{request.means}</p>
          {request.reason && (
            <p>
              <strong>{words.requests.reason}:</strong> {request.reason}
            </p>
          )}
          <AnswerRequest request={request} />
        </li>
      ))}
    </ul>
  </section>
);

function askedBy({ requestedByName, requestedSide, requestedAt }: Listed): string {
  const on = dayOf(requestedAt);
  return requestedByName && requestedSide
    ? words.requests.askedBy(requestedByName, requestedSide, on)
    : words.requests.askedByRoster(on);
}
