import { type QueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { approvals, me, type Schema, tasks, waiting } from '../api/queries.ts';
import { daysUntil, inDays } from '../parts/dates.ts';
import { matchesTask } from '../parts/matches-task.ts';
import { RequestsForMe } from '../parts/requests-for-me.tsx';
import { TaskGroups } from '../parts/task-groups.tsx';
import { WaitingList } from '../parts/waiting-list.tsx';
import { cx } from '../ui/cx.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { words } from '../words/en.ts';
import css from './my-tasks-page.module.css';

/** A list that is seen at once needs no search. */
const SEARCHED_FROM = 12;

export const load = (client: QueryClient) =>
  Promise.all([
    client.ensureQueryData(me()),
    client.ensureQueryData(tasks()),
    client.ensureQueryData(waiting()),
    client.ensureQueryData(approvals()),
  ]);

const route = getRouteApi('/');

export default function MyTasksPage() {
  const own = useSuspenseQuery(tasks()).data;
  const others = useSuspenseQuery(waiting()).data;
  const forMe = useSuspenseQuery(approvals()).data.filter(({ relation }) => relation === 'for_me');
  const isLead = useSuspenseQuery(me()).data.teams.length > 0;
  return (
    <>
      <PageHeader title={words.myTasks.title} lead={leadOf(own, forMe.length)} />
      <div className={cx(css.columns, isLead && css.two)}>
        <div className={cx(css.main)}>
          {forMe.length > 0 && <RequestsForMe requests={forMe} />}
          <OwnTasks own={own} />
        </div>
        {isLead && (
          <div className={cx(css.beside)}>
            <WaitingList
              title={words.myTasks.counterpart}
              nothing={words.myTasks.counterpartNothing}
              waiting={others.filter(({ relation }) => relation === 'counterpart')}
            />
            <WaitingList
              title={words.myTasks.waiting}
              nothing={words.myTasks.waitingNothing}
              waiting={others.filter(({ relation }) => relation === 'other')}
            />
          </div>
        )}
      </div>
    </>
  );
}

function leadOf(own: Schema['Task'][], requests: number): string {
  const overdue = own.filter((task) => task.overdue).length;
  const [first] = own;
  if (!first && requests === 0) return words.myTasks.leadNone;
  const nearest = first && !first.overdue ? inDays(daysUntil(first.dueAt, first.timeZone)) : null;
  return words.myTasks.lead(own.length, overdue, requests, nearest);
}

function OwnTasks({ own }: { own: Schema['Task'][] }) {
  const { find } = route.useSearch();
  const navigate = route.useNavigate();
  const shown = useDeferredValue(own.filter(matchesTask(find)));
  return (
    <section aria-labelledby="to-do" className={cx(css.section)}>
      <div className={cx(css.head)}>
        <div>
          <h2 id="to-do">{words.myTasks.toDo}</h2>
          <p role="status" className={cx(css.found)}>
            {find && words.myTasks.found(shown.length, own.length)}
          </p>
        </div>
        {(own.length >= SEARCHED_FROM || find) && (
          <SearchField
            label={words.myTasks.find}
            value={find}
            onChange={(text) => navigate({ search: { find: text }, replace: true, resetScroll: false })}
          />
        )}
      </div>
      {own.length === 0 && (
        <EmptyState title={words.myTasks.nothing}>
          <p>{words.myTasks.nothingText}</p>
        </EmptyState>
      )}
      {own.length > 0 && shown.length === 0 && (
        <EmptyState title={words.myTasks.nothingFound}>
          <p>{words.myTasks.nothingFoundText}</p>
        </EmptyState>
      )}
      <TaskGroups tasks={shown} />
    </section>
  );
}
