import type { ReactNode } from 'react';
import type { Schema } from '../api/queries.ts';
import { TakeBackRequest } from '../forms/take-back-request.tsx';
import { Badge } from '../ui/badge.tsx';
import { cx } from '../ui/cx.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { words } from '../words/en.ts';
import { dayOf } from './dates.ts';
import css from './past-requests.module.css';
import { AskedBy } from './requests-for-me.tsx';

type Listed = Schema['ListedApproval'];

/** What is long over waits behind a click. */
const SHOWN = 8;

interface Props {
  id: string;
  title: string;
  requests: Listed[];
  nothing: ReactNode;
}

/** Requests and what became of them, newest first; one that still waits can be taken back. */
export function PastRequests({ id, title, requests, nothing }: Props) {
  const rest = requests.slice(SHOWN);
  return (
    <section aria-labelledby={id} className={cx(css.section)}>
      <h2 id={id}>{title}</h2>
      {requests.length === 0 ? nothing : <Lines requests={requests.slice(0, SHOWN)} />}
      {rest.length > 0 && (
        <Disclosure summary={words.myTasks.more(rest.length)}>
          <Lines requests={rest} />
        </Disclosure>
      )}
    </section>
  );
}

const Lines = ({ requests }: { requests: Listed[] }) => (
  <ul className={cx(css.list)}>
    {requests.map((request) => (
      <Line key={request.approvalId} request={request} />
    ))}
  </ul>
);

const TONES: Record<Schema['ApprovalStatus'], 'neutral' | 'good' | 'warn' | 'danger'> = {
  proposed: 'warn',
  waiting: 'warn',
  confirmed: 'good',
  refused: 'danger',
  withdrawn: 'neutral',
  lapsed: 'neutral',
};

function Line({ request }: { request: Listed }) {
  const { inWords, status, closedBecause, reason, inNumbers, answeredByName, answeredAt, relation } = request;
  return (
    <li className={cx(css.line)}>
      <div>
        <h3>{inWords}</h3>
        <p className={cx(css.asked)}>
          <AskedBy request={request} />
        </p>
        {reason && (
          <p className={cx(css.asked)}>
            {words.requests.reason}: {reason}
          </p>
        )}
        {inNumbers && <p className={cx(css.asked)}>{inNumbers}</p>}
        {closedBecause && <p className={cx(css.asked)}>{closedBecause}</p>}
        {relation === 'mine' && answeredByName && answeredAt && (
          <p className={cx(css.asked)}>{words.requests.answeredBy(answeredByName, dayOf(answeredAt))}</p>
        )}
        {relation === 'answered' && answeredAt && (
          <p className={cx(css.asked)}>{words.requests.answeredOn(dayOf(answeredAt))}</p>
        )}
      </div>
      <div className={cx(css.standing)}>
        <Badge tone={TONES[status]}>{words.requests.statuses[status]}</Badge>
        {status === 'waiting' && relation === 'mine' && <TakeBackRequest request={request} />}
      </div>
    </li>
  );
}
