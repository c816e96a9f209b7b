import { type QueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useDeferredValue, useMemo } from 'react';
import { progress, teams as teamsOf } from '../api/region-queries.ts';
import { NO_FILTER, type TeamFilter } from '../parts/progress/teams-link.tsx';
import { matchesTeam } from '../parts/teams/matches-team.ts';
import { TeamFilters } from '../parts/teams/team-filters.tsx';
import { TeamTable } from '../parts/teams/team-table.tsx';
import { useTyped } from '../parts/teams/use-typed.ts';
import { Button } from '../ui/button.tsx';
import { cx } from '../ui/cx.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Link } from '../ui/link.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { regionWords } from '../words/en/region.ts';
import css from './teams-page.module.css';

const words = regionWords.teams;

export const load = (client: QueryClient, { budgetYear, region }: { budgetYear: number; region: string }) =>
  Promise.all([
    client.ensureQueryData(teamsOf(budgetYear, region || null)),
    client.ensureQueryData(progress(budgetYear, null)),
    region && client.ensureQueryData(progress(budgetYear, region)),
  ]);

const route = getRouteApi('/cycles/$budgetYear/ubts');

export default function TeamsPage() {
  const { budgetYear } = route.useParams();
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const regions = useSuspenseQuery(progress(budgetYear, null)).data.places;
  const all = useSuspenseQuery(teamsOf(budgetYear, filter.region || null)).data;
  const change = (part: Partial<TeamFilter>) =>
    navigate({ search: (before) => ({ ...before, ...part }), replace: true, resetScroll: false });
  const [find, type] = useTyped(filter.find, (text) => change({ find: text }));
  const clear = () => {
    type('');
    change({ ...NO_FILTER, region: filter.region });
  };
  // typing goes first; the list follows as soon as it can
  const typed = useDeferredValue(find);
  const shown = useMemo(() => all.filter(matchesTeam({ ...filter, find: typed })), [all, filter, typed]);
  // the same list draws the same rows
  const regionNames = useMemo(
    () => (filter.region ? null : new Map(regions.map(({ placeId, name }) => [placeId, name]))),
    [filter.region, regions],
  );
  // whose roles reach one region has its teams alone
  const [only, ...others] = new Set(all.map(({ regionId }) => regionId));
  const shownRegion = filter.region || (others.length === 0 ? only : undefined);
  const region = regions.find(({ placeId }) => placeId === shownRegion);
  return (
    <>
      <PageHeader
        title={words.title}
        above={<Back budgetYear={budgetYear} region={region} />}
        lead={words.lead(region?.name ?? regionWords.nation, budgetYear)}
      />
      <div className={cx(css.page)}>
        <TeamFilters
          budgetYear={budgetYear}
          regions={regions}
          filter={{ ...filter, find }}
          seesLate={all.some(({ overdue }) => overdue !== null)}
          onChange={({ find: text, ...part }) => (text === undefined ? change(part) : type(text))}
        />
        <div className={cx(css.found)}>
          <p role="status">{words.shown(shown.length, all.length)}</p>
          {shown.length < all.length && (
            <Button kind="quiet" size="small" onPress={clear}>
              {words.clear}
            </Button>
          )}
        </div>
        {shown.length === 0 ? (
          <EmptyState title={words.nothing}>
            <p>{words.nothingText}</p>
          </EmptyState>
        ) : (
          <TeamTable budgetYear={budgetYear} teams={shown} regions={regionNames} />
        )}
      </div>
    </>
  );
}

const Back = ({
  budgetYear,
  region,
}: {
  budgetYear: number;
  region: { placeId: string; name: string } | undefined;
}) => (
  <nav aria-label={regionWords.where}>
    {region ? (
      <Link
        to="/cycles/$budgetYear/regions/$regionId"
        params={{ budgetYear, regionId: region.placeId }}
        search={{ by: 'phase' }}
      >
        {region.name} {budgetYear}
      </Link>
    ) : (
      <Link to="/cycles/$budgetYear" params={{ budgetYear }} search={{ by: 'phase' }}>
        {regionWords.nation} {budgetYear}
      </Link>
    )}
  </nav>
);
