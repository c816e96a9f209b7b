import { type QueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { me, type Schema } from '../api/queries.ts';
import { cycle as cycleOf, draftCheck, launchOf, scopeChoices } from '../api/year-queries.ts';
import { EditCalendar } from '../forms/edit-calendar.tsx';
import { EditScope } from '../forms/edit-scope.tsx';
import { SetRegionDates } from '../forms/set-region-dates.tsx';
import { useMe } from '../parts/use-me.ts';
import { CalendarTable } from '../parts/year/calendar-table.tsx';
import { DraftFindings } from '../parts/year/draft-findings.tsx';
import { isNational, ownRegions } from '../parts/year/who-may.ts';
import { YearSection, YearSections } from '../parts/year/year-section.tsx';
import { KeyValues } from '../ui/key-values.tsx';
import { Link } from '../ui/link.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { Select } from '../ui/select.tsx';
import { yearWords } from '../words/en/year.ts';

export async function load(client: QueryClient, year: number) {
  const person = await client.ensureQueryData(me());
  const { status } = await client.ensureQueryData(cycleOf(year));
  const mayEdit = status === 'draft' && person.abilities.includes('draft_cycle');
  await Promise.all([
    client.ensureQueryData(launchOf(year)),
    ...(mayEdit ? [client.ensureQueryData(draftCheck(year)), client.ensureQueryData(scopeChoices())] : []),
  ]);
}

const route = getRouteApi('/cycles/$budgetYear/draft');
const w = yearWords.draft;

export default function DraftPage() {
  const { budgetYear } = route.useParams();
  const cycle = useSuspenseQuery(cycleOf(budgetYear)).data;
  const edits = isNational(useMe()) && cycle.status === 'draft';
  const isWaiting = cycle.launch?.status === 'waiting';
  return (
    <>
      <PageHeader
        title={w.title(budgetYear, cycle.status === 'draft')}
        above={<Link to="/cycles">{yearWords.toYears}</Link>}
        lead={edits ? w.lead : w.leadOthers}
        actions={
          <Link to="/cycles/$budgetYear/launch" params={{ budgetYear }} look="button">
            {w.toLaunch}
          </Link>
        }
      />
      <YearSections>
        {cycle.status !== 'draft' && (
          <Notice tone="info" title={w.launched(budgetYear)}>
            <p>{w.launchedText}</p>
          </Notice>
        )}
        {cycle.status === 'draft' && isWaiting && (
          <Notice tone="warn" title={w.waiting}>
            <p>{edits ? w.waitingText : yearWords.regionDates.locked}</p>
          </Notice>
        )}
        <YearSection id="scope" title={yearWords.scope.title}>
          {edits ? <EditScope cycle={cycle} /> : <Scope cycle={cycle} />}
        </YearSection>
        <YearSection id="calendar" title={yearWords.calendar.title} lead={yearWords.calendar.text}>
          {edits ? <EditCalendar cycle={cycle} /> : <CalendarTable cycle={cycle} />}
        </YearSection>
        {cycle.status === 'draft' && !isWaiting && <RegionDates cycle={cycle} />}
        {edits && <Check year={budgetYear} />}
      </YearSections>
    </>
  );
}

const Scope = ({ cycle: { agreements, regions } }: { cycle: Schema['Cycle'] }) => (
  <KeyValues
    of={[
      [yearWords.scope.agreementsOf, agreements.join(', ')],
      [yearWords.scope.regionsOf, regions === null ? yearWords.scope.all : regions.join(', ')],
    ]}
  />
);

function RegionDates({ cycle }: { cycle: Schema['Cycle'] }) {
  const person = useMe();
  const inScope = useSuspenseQuery(launchOf(cycle.budgetYear)).data.regions;
  const navigate = route.useNavigate();
  const regions = isNational(person)
    ? inScope.map(({ regionId, name }) => ({ regionId, name }))
    : ownRegions(person).filter(({ regionId }) => inScope.some((region) => region.regionId === regionId));
  const { region } = route.useSearch();
  const chosen = regions.find(({ regionId }) => regionId === region) ?? (regions.length === 1 ? regions[0] : undefined);
  if (regions.length === 0) return null;
  return (
    <YearSection id="region-dates" title={yearWords.regionDates.title} lead={yearWords.regionDates.text}>
      {regions.length > 1 ? (
        <Select
          label={yearWords.regionDates.region}
          value={chosen?.regionId ?? null}
          onChange={(id) => navigate({ search: { region: id }, replace: true, resetScroll: false })}
          options={regions.map(({ regionId, name }) => ({ id: regionId, label: name }))}
        />
      ) : (
        <h3>{chosen?.name}</h3>
      )}
      {chosen && <SetRegionDates key={chosen.regionId} cycle={cycle} regionId={chosen.regionId} />}
    </YearSection>
  );
}

const Check = ({ year }: { year: number }) => (
  <YearSection id="check" title={yearWords.check.title}>
    <DraftFindings check={useSuspenseQuery(draftCheck(year)).data} />
  </YearSection>
);
