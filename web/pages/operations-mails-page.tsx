import { type QueryClient, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { LEDGER_STATUSES, type LedgerStatus, ledger } from '../api/operations-queries.ts';
import type { Schema } from '../api/queries.ts';
import { ago, momentOf } from '../parts/dates.ts';
import { MoreRows } from '../parts/operations/more-rows.tsx';
import { OperationsHeader } from '../parts/operations/operations-header.tsx';
import { ChoiceLinks } from '../ui/choice-links.tsx';
import { cx } from '../ui/cx.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Link } from '../ui/link.tsx';
import { Notice } from '../ui/notice.tsx';
import { operationsWords } from '../words/en/operations.ts';
import css from './operations-mails-page.module.css';

const words = operationsWords.mails;

export const load = (client: QueryClient) =>
  Promise.all(LEDGER_STATUSES.map((status) => client.ensureInfiniteQueryData(ledger(status))));

const route = getRouteApi('/operations/mails');

export default function OperationsMailsPage() {
  const { status } = route.useSearch();
  return (
    <>
      <OperationsHeader title={words.title} lead={words.lead} />
      <div className={cx(css.page)}>
        <ChoiceLinks name={words.statuses}>
          {LEDGER_STATUSES.map((one) => (
            <Link
              key={one}
              to="/operations/mails"
              search={{ status: one }}
              replace
              resetScroll={false}
              activeOptions={{ exact: true }}
              aria-current={one === status ? 'true' : undefined}
            >
              {words.status[one]}&nbsp;
              <Count status={one} />
            </Link>
          ))}
        </ChoiceLinks>
        <Mails status={status} />
      </div>
    </>
  );
}

function useLedger(status: LedgerStatus) {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useSuspenseInfiniteQuery(ledger(status));
  const mails = data.pages.flatMap((page) => page.mails);
  return { mails, hasMore: hasNextPage, isLoading: isFetchingNextPage, more: fetchNextPage };
}

function Count({ status }: { status: LedgerStatus }) {
  const { mails, hasMore } = useLedger(status);
  return <span className={cx(css.count)}>{hasMore ? `${mails.length}+` : mails.length}</span>;
}

function Mails({ status }: { status: LedgerStatus }) {
  const { mails, hasMore, isLoading, more } = useLedger(status);
  if (mails.length === 0) {
    return (
      <EmptyState title={words.nothing[status]}>
        <p>{words.nothingText}</p>
      </EmptyState>
    );
  }
  const { title, todo } = words.means[status];
  return (
    <div className={cx(css.list)}>
      <Notice tone={status === 'unknown' || status === 'failed' ? 'warn' : 'info'} title={title}>
        <p>{todo}</p>
      </Notice>
      <ul className={cx(css.mails)}>
        {mails.map((mail) => (
          <Mail key={mail.mailId} mail={mail} />
        ))}
      </ul>
      <MoreRows shown={mails.length} hasMore={hasMore} isLoading={isLoading} more={more} />
    </div>
  );
}

function Mail({ mail }: { mail: Schema['LedgerMail'] }) {
  const { kindInWords, personId, name, why, writtenAt, attempts, nextTryAt } = mail;
  return (
    <li className={cx(css.mail)}>
      <div>
        <p className={cx(css.name)}>
          <Link to="/operations/people" search={{ find: personId }} look="title">
            {name}
          </Link>{' '}
          <span className={cx(css.soft)}>{personId}</span>
        </p>
        <p className={cx(css.soft)}>{kindInWords}</p>
      </div>
      <p>{why}</p>
      <p className={cx(css.soft)}>
        <time dateTime={writtenAt}>{momentOf(writtenAt)}</time>, {words.tries(attempts)}
        {nextTryAt && (
          <>
            , <time dateTime={nextTryAt}>{words.nextTry(ago(nextTryAt))}</time>
          </>
        )}
      </p>
    </li>
  );
}
