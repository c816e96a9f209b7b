import { type QueryClient, useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { type MachineSearch, machines as machinesOf } from '../api/operations-queries.ts';
import type { Schema } from '../api/queries.ts';
import { cycles as allCycles } from '../api/region-queries.ts';
import { MachineRow } from '../parts/operations/machine-row.tsx';
import { MoreRows } from '../parts/operations/more-rows.tsx';
import { OperationsHeader } from '../parts/operations/operations-header.tsx';
import { ChoiceLinks } from '../ui/choice-links.tsx';
import { cx } from '../ui/cx.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Link } from '../ui/link.tsx';
import { Notice } from '../ui/notice.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { operationsWords } from '../words/en/operations.ts';
import css from './operations-page.module.css';

const words = operationsWords.cycles;

interface Search {
  /** 0: the newest that has been launched. */
  year: number;
  find: string;
  state: Schema['MachineState'] | 'all';
}

export async function load(client: QueryClient, search: Search): Promise<void> {
  const year = yearOf(await client.ensureQueryData(allCycles()), search.year);
  if (year === undefined) return;
  await Promise.all([
    client.ensureInfiniteQueryData(machinesOf(asked(search, year))),
    client.ensureInfiniteQueryData(machinesOf({ year, find: '', state: 'stuck' })),
  ]);
}

const route = getRouteApi('/operations');

export default function OperationsPage() {
  const { year } = route.useSearch();
  const chosen = yearOf(useSuspenseQuery(allCycles()).data, year);
  return (
    <>
      <OperationsHeader title={words.title} lead={words.lead} />
      {chosen === undefined ? (
        <EmptyState title={words.noYear}>
          <p>{words.noYearText}</p>
        </EmptyState>
      ) : (
        <div className={cx(css.page)}>
          <Stuck year={chosen} />
          <Filters year={chosen} />
          <Machines year={chosen} />
        </div>
      )}
    </>
  );
}

const launched = (cycles: Schema['CycleLine'][]) =>
  cycles.filter(({ launchedAt }) => launchedAt !== null).map(({ budgetYear }) => budgetYear);

function yearOf(cycles: Schema['CycleLine'][], wanted: number): number | undefined {
  const years = launched(cycles);
  return years.includes(wanted) ? wanted : years[0];
}

const asked = ({ find, state }: Pick<Search, 'find' | 'state'>, year: number): MachineSearch => ({
  year,
  find: find.trim(),
  state: state === 'all' ? null : state,
});

/** What whoever is called at night looks for first. */
function Stuck({ year }: { year: number }) {
  const { pages, hasMore } = usePages({ year, find: '', state: 'stuck' });
  if (pages.length === 0)
    return (
      <Notice tone="info" title={words.allWell}>
        <p>{words.allWellText}</p>
      </Notice>
    );
  return (
    <Notice tone="warn" title={words.stuck(pages.length, hasMore)}>
      <p>{words.stuckText}</p>
      <p>
        <Link to="/operations" search={{ year, state: 'stuck' }}>
          {words.showStuck}
        </Link>
      </p>
    </Notice>
  );
}

function usePages(search: MachineSearch) {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useSuspenseInfiniteQuery(machinesOf(search));
  const pages = data.pages.flatMap(({ cycles }) => cycles);
  return { pages, hasMore: hasNextPage, isLoading: isFetchingNextPage, more: fetchNextPage };
}

function Filters({ year }: { year: number }) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const years = launched(useSuspenseQuery(allCycles()).data);
  return (
    <div className={cx(css.filters)} data-no-print>
      <SearchField
        label={words.find}
        hint={words.findHint}
        value={search.find}
        onChange={(find) => navigate({ search: { ...search, find }, replace: true, resetScroll: false })}
      />
      {years.length > 1 && (
        <Choices
          name={words.year}
          options={years.map((one) => ({
            label: String(one),
            search: { ...search, year: one },
            isChosen: one === year,
          }))}
        />
      )}
      <Choices
        name={words.states}
        options={STATES.map((state) => ({
          label: words.state[state],
          search: { ...search, state },
          isChosen: state === search.state,
        }))}
      />
    </div>
  );
}

const STATES = ['all', 'stuck', 'not_started', 'paused', 'running', 'ended'] as const satisfies Search['state'][];

const Choices = ({
  name,
  options,
}: {
  name: string;
  options: { label: string; search: Search; isChosen: boolean }[];
}) => (
  <ChoiceLinks name={name}>
    {options.map(({ label, search, isChosen }) => (
      <Link
        key={label}
        to="/operations"
        search={search}
        replace
        resetScroll={false}
        activeOptions={{ exact: true }}
        aria-current={isChosen ? 'true' : undefined}
      >
        {label}
      </Link>
    ))}
  </ChoiceLinks>
);

function Machines({ year }: { year: number }) {
  const { find, state } = route.useSearch();
  // what was found before stays until the next answer is here
  const deferred = useDeferredValue(find);
  const { pages, hasMore, isLoading, more } = usePages(asked({ find: deferred, state }, year));
  return (
    <section aria-label={words.title} className={cx(css.list)}>
      <p role="status" className={cx(css.found)}>
        {pages.length > 0 && words.shown(pages.length, hasMore)}
      </p>
      {pages.length === 0 ? (
        <EmptyState title={words.nothing[state]}>{(find || state === 'all') && <p>{words.nothingText}</p>}</EmptyState>
      ) : (
        <ul className={cx(css.rows)}>
          {pages.map((machine) => (
            <MachineRow key={machine.ubtId} of={machine} budgetYear={year} />
          ))}
        </ul>
      )}
      <MoreRows shown={pages.length} hasMore={hasMore} isLoading={isLoading} more={more} />
    </section>
  );
}
