import type { Schema } from '../api/queries.ts';
import { AnswerRequest } from '../forms/answer-request.tsx';
import { cx } from '../ui/cx.ts';
import { words } from '../words/en.ts';
import { dayOf } from './dates.ts';
import css from './requests-for-me.module.css';
import { Side } from './side.tsx';

type Listed = Schema['ListedApproval'];

/** What the other side asks, each with its two answers. */
export const RequestsForMe = ({ requests }: { requests: Listed[] }) => (
  <section aria-labelledby="requests" className={cx(css.section)}>
    <h2 id="requests">{words.requests.forMe}</h2>
    <ul className={cx(css.list)}>
      {requests.map((request) => (
        <li key={request.approvalId} className={cx(css.request)}>
          <h3>{request.inWords}</h3>
          <p className={cx(css.asked)}>
            <AskedBy request={request} />
          </p>
          <p>
            {request.means} {request.inNumbers}
          </p>
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

export function AskedBy({ request: { requestedByName, requestedSide, requestedAt } }: { request: Listed }) {
  const on = dayOf(requestedAt);
  if (!requestedByName || !requestedSide) return words.requests.askedByRoster(on);
  return (
    <>
      {words.requests.askedBy(requestedByName)} <Side side={requestedSide} /> {words.requests.on(on)}
    </>
  );
}
