import { type QueryClient, useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Suspense, useEffect, useRef } from 'react';
import { cycles, deskUnits } from '../api/budget-queries.ts';
import { me, type Schema } from '../api/queries.ts';
import { DeskFilters } from '../parts/budget/desk-filters.tsx';
import { DeskUnit } from '../parts/budget/desk-unit.tsx';
import { UnitList } from '../parts/budget/unit-list.tsx';
import { Button } from '../ui/button.tsx';
import { cx } from '../ui/cx.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { budgetWords } from '../words/en/budget.ts';
import css from './budget-desk-page.module.css';

const words = budgetWords.desk;
type Line = Schema['UnitLine'];

export const load = (client: QueryClient) =>
  Promise.all([client.ensureQueryData(me()), client.ensureQueryData(cycles())]);

const route = getRouteApi('/budget-desk');

export default function BudgetDeskPage() {
  // budgets are made in the older of the years that run
  const years = useSuspenseQuery(cycles()).data.filter(({ status }) => status === 'running' || status === 'ended');
  const { year } = route.useSearch();
  const first = years.findLast(({ status }) => status === 'running') ?? years[0];
  const shown = years.some(({ budgetYear }) => budgetYear === year) ? year : first?.budgetYear;
  return (
    <>
      <PageHeader title={words.title} lead={words.lead} />
      {shown === undefined ? (
        <EmptyState title={words.noCycle}>
          <p>{words.noCycleText}</p>
        </EmptyState>
      ) : (
        <Desk year={shown} years={years.map(({ budgetYear }) => budgetYear)} />
      )}
    </>
  );
}

function Desk({ year, years }: { year: number; years: number[] }) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const units = useInfiniteQuery(deskUnits({ ...search, year }));
  const lines = units.data?.pages.flatMap((page) => page.units) ?? [];
  const moved = useRef(false);
  const open = (line: Line | undefined) => {
    if (!line) return;
    moved.current = true;
    void navigate({ search: { ...search, unit: line.unitId, team: line.ubtId }, replace: true, resetScroll: false });
  };
  // by number, not by place: what was saved may have left the list
  const next = () => open(lines.find(({ unitId }) => unitId > search.unit));
  const previous = () => open(lines.findLast(({ unitId }) => unitId < search.unit));
  const nextOpen = () => open(lines.find((line) => line.unitId > search.unit && isOpen(line)));
  const keys = useRef({ next, previous });
  keys.current = { next, previous };
  useEffect(() => {
    // by its place on the keyboard: with Alt, some keyboards write another letter
    const press = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey) return;
      const act = { KeyJ: keys.current.next, KeyK: keys.current.previous }[event.code];
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
  return (
    <div className={cx(css.desk)}>
      <div className={cx(css.list, search.unit && css.behind)}>
        <DeskFilters
          search={search}
          year={year}
          years={years}
          regions={[...new Map(lines.map(({ regionId, region }) => [regionId, region]))]}
          onChange={(part) => navigate({ search: { ...search, ...part }, replace: true, resetScroll: false })}
        />
        {units.isPending && <Skeleton label={words.reading} />}
        {units.error && <p role="alert">{units.error.message}</p>}
        {units.data && <UnitList lines={lines} hasMore={units.hasNextPage} current={search.unit} onOpen={open} />}
        {units.hasNextPage && <Button onPress={() => units.fetchNextPage()}>{words.more}</Button>}
      </div>
      <div className={cx(css.one)}>
        {search.unit && (
          <div className={cx(css.toList)}>
            <Button
              size="small"
              onPress={() => navigate({ search: { ...search, unit: '', team: '' }, replace: true, resetScroll: false })}
            >
              {words.toList}
            </Button>
          </div>
        )}
        <div className={cx(css.keys)}>
          <Button size="small" onPress={previous}>
            {words.previous} <kbd>Alt+K</kbd>
          </Button>
          <Button size="small" onPress={next}>
            {words.next} <kbd>Alt+J</kbd>
          </Button>
          <span>
            <kbd>Ctrl+Enter</kbd> {words.keySave}
          </span>
        </div>
        {search.unit && search.team ? (
          <Suspense key={search.unit} fallback={<Skeleton rows={6} label={words.reading} />}>
            <DeskUnit
              team={{ budgetYear: year, ubtId: search.team }}
              unitId={search.unit}
              takesFocus={moved.current}
              onDone={nextOpen}
            />
          </Suspense>
        ) : (
          <EmptyState title={words.choose}>
            <p>{words.chooseText}</p>
          </EmptyState>
        )}
      </div>
    </div>
  );
}

/** Something else than labor's window keeps it from being final, or nothing does and it is not. */
const isOpen = ({ state, open }: Line): boolean => state === 'ready' || open.some((item) => item !== 'input_window');
