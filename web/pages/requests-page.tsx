import { type QueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { approvals, me, type Schema } from '../api/queries.ts';
import { TakeBackRequest } from '../forms/take-back-request.tsx';
import { dayOf } from '../parts/dates.ts';
import { RequestsForMe } from '../parts/requests-for-me.tsx';
import { Badge } from '../ui/badge.tsx';
import { cx } from '../ui/cx.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { words } from '../words/en.ts';
import css from './requests-page.module.css';

export const load = (client: QueryClient) =>
  Promise.all([client.ensureQueryData(me()), client.ensureQueryData(approvals())]);

export default function RequestsPage() {
  const all = useSuspenseQuery(approvals()).data;
  const forMe = all.filter(({ relation }) => relation === 'for_me');
  const mine = all.filter(({ relation }) => relation === 'mine');
  return (
    <>
      <PageHeader title={words.requests.title} lead={words.requests.lead} />
      <div className={cx(css.sections)}>
        {forMe.length > 0 ? (
          <RequestsForMe requests={forMe} />
        ) : (
          <EmptyState title={words.requests.nothingForMe}>
            <p>{words.requests.nothingForMeText}</p>
          </EmptyState>
        )}
        <section aria-labelledby="mine" className={cx(css.section)}>
          <h2 id="mine">{words.requests.mine}</h2>
          {mine.length > 0 ? (
            <ul className={cx(css.list)}>
              {mine.map((request) => (
                <Own key={request.approvalId} request={request} />
              ))}
            </ul>
          ) : (
            <EmptyState title={words.requests.nothingMine}>
              <p>{words.requests.nothingMineText}</p>
            </EmptyState>
          )}
        </section>
      </div>
    </>
  );
}

const TONES: Record<Schema['ApprovalStatus'], 'neutral' | 'good' | 'warn' | 'danger'> = {
  proposed: 'warn',
  waiting: 'warn',
  confirmed: 'good',
  refused: 'danger',
  withdrawn: 'neutral',
  lapsed: 'neutral',
};

function Own({ request }: { request: Schema['ListedApproval'] }) {
  const { inWords, requestedAt, status, closedBecause } = request;
  return (
    <li className={cx(css.own)}>
      <div>
        <h3>{inWords}</h3>
        <p className={cx(css.asked)}>{words.requests.askedOn(dayOf(requestedAt))}</p>
        {closedBecause && <p className={cx(css.asked)}>{closedBecause}</p>}
      </div>
      <div className={cx(css.standing)}>
        <Badge tone={TONES[status]}>{words.requests.statuses[status]}</Badge>
        {status === 'waiting' && <TakeBackRequest request={request} />}
      </div>
    </li>
  );
}
