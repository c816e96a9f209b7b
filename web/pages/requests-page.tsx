import { type QueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { approvals, me } from '../api/queries.ts';
import { askedExtensions } from '../api/region-queries.ts';
import { AskedExtensions } from '../parts/asked-extensions.tsx';
import { PastRequests } from '../parts/past-requests.tsx';
import { RequestsForMe } from '../parts/requests-for-me.tsx';
import { useMe } from '../parts/use-me.ts';
import { cx } from '../ui/cx.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { words } from '../words/en.ts';
import css from './requests-page.module.css';

export const load = (client: QueryClient) =>
  Promise.all([
    client.ensureQueryData(me()),
    client.ensureQueryData(approvals()),
    client.ensureQueryData(askedExtensions()),
  ]);

export default function RequestsPage() {
  const all = useSuspenseQuery(approvals()).data;
  const extensions = useSuspenseQuery(askedExtensions()).data;
  const { abilities } = useMe();
  const forMe = all.filter(({ relation }) => relation === 'for_me');
  const mine = all.filter(({ relation }) => relation === 'mine');
  const answered = all.filter(({ relation }) => relation === 'answered');
  return (
    <>
      <PageHeader title={words.requests.title} lead={words.requests.lead} />
      <div className={cx(css.sections)}>
        {forMe.length === 0 && extensions.length === 0 && (
          <EmptyState title={words.requests.nothingForMe}>
            <p>{words.requests.nothingForMeText}</p>
          </EmptyState>
        )}
        {forMe.length > 0 && <RequestsForMe requests={forMe} />}
        {extensions.length > 0 && <AskedExtensions requests={extensions} />}
        {abilities.includes('answer_approval') && (
          <>
            <PastRequests
              id="mine"
              title={words.requests.mine}
              requests={mine}
              nothing={
                <EmptyState title={words.requests.nothingMine}>
                  <p>{words.requests.nothingMineText}</p>
                </EmptyState>
              }
            />
            {answered.length > 0 && (
              <PastRequests id="answered" title={words.requests.answered} requests={answered} nothing={null} />
            )}
          </>
        )}
      </div>
    </>
  );
}
