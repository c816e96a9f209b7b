import { type QueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { me, type Schema } from '../api/queries.ts';
import { useLiveLaunch } from '../api/use-live-launch.ts';
import { cycle as cycleOf, draftCheck, launchOf, yearRequests } from '../api/year-queries.ts';
import { CancelYear } from '../forms/cancel-year.tsx';
import { MoveDate } from '../forms/move-date.tsx';
import { PauseLaunch } from '../forms/pause-launch.tsx';
import { RequestLaunch } from '../forms/request-launch.tsx';
import { dayOf } from '../parts/dates.ts';
import { UnreachedLink } from '../parts/unreached-link.tsx';
import { useMe } from '../parts/use-me.ts';
import { CalendarTable } from '../parts/year/calendar-table.tsx';
import { LaunchProgress } from '../parts/year/launch-progress.tsx';
import { followsRequests, isCoChair, isNational, ownRegions } from '../parts/year/who-may.ts';
import { YearRequest, YearRequests } from '../parts/year/year-requests.tsx';
import { YearSection, YearSections } from '../parts/year/year-section.tsx';
import { Badge } from '../ui/badge.tsx';
import { Link } from '../ui/link.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { yearWords } from '../words/en/year.ts';

export async function load(client: QueryClient, year: number) {
  const person = await client.ensureQueryData(me());
  const { status } = await client.ensureQueryData(cycleOf(year));
  await Promise.all([
    client.ensureQueryData(launchOf(year)),
    followsRequests(person) && client.ensureQueryData(yearRequests(year)),
    status === 'draft' && isNational(person) && client.ensureQueryData(draftCheck(year)),
  ]);
}

const route = getRouteApi('/cycles/$budgetYear/launch');
const w = yearWords.launch;

export default function LaunchPage() {
  const { budgetYear } = route.useParams();
  const cycle = useSuspenseQuery(cycleOf(budgetYear)).data;
  const launch = useLiveLaunch(budgetYear);
  const person = useMe();
  const isOver = cycle.status === 'ended' || cycle.status === 'cancelled';
  return (
    <>
      <PageHeader
        title={w.title(budgetYear)}
        above={<Link to="/cycles">{yearWords.toYears}</Link>}
        lead={w.lead[launch.status]}
      />
      <YearSections>
        <YearSection
          id="launch"
          title={
            <>
              {w.parts.launch} <Badge>{yearWords.statuses[cycle.status]}</Badge>
            </>
          }
        >
          {cycle.status === 'draft' ? <BeforeLaunch cycle={cycle} /> : <UnderWay launch={launch} />}
        </YearSection>
        {cycle.status !== 'draft' && (
          <YearSection id="dates" title={w.parts.dates} lead={yearWords.calendar.text}>
            <CalendarTable cycle={cycle} />
          </YearSection>
        )}
        {cycle.status !== 'draft' && isCoChair(person) && <Move cycle={cycle} launch={launch} />}
        {followsRequests(person) && (
          <YearSection id="requests" title={yearWords.requests.title}>
            <YearRequests year={budgetYear} />
          </YearSection>
        )}
        {isNational(person) && !isOver && (
          <YearSection id="cancel" title={yearWords.cancel.title} lead={yearWords.cancel.text}>
            <CancelYear budgetYear={budgetYear} />
          </YearSection>
        )}
      </YearSections>
    </>
  );
}

function BeforeLaunch({ cycle: { budgetYear } }: { cycle: Schema['Cycle'] }) {
  const person = useMe();
  const toDraft = (
    <p>
      <Link to="/cycles/$budgetYear/draft" params={{ budgetYear }} search={{ region: '' }} look="button">
        {w.toDraft}
      </Link>
    </p>
  );
  return (
    <>
      {toDraft}
      {isNational(person) ? <AskOrAnswer budgetYear={budgetYear} /> : <p>{w.onlyNational}</p>}
    </>
  );
}

/** One national co-chair asks; until the other side's has answered, nobody can ask again. */
function AskOrAnswer({ budgetYear }: { budgetYear: number }) {
  const requests = useSuspenseQuery(yearRequests(budgetYear)).data;
  const { mustMend, passed, total } = useSuspenseQuery(draftCheck(budgetYear)).data;
  const waiting = requests.find(({ action, status }) => action === 'launch_cycle' && status === 'waiting');
  if (waiting) return <YearRequest request={waiting} />;
  return (
    <>
      <p>{w.askText}</p>
      <p>
        <strong>{w.inScope(total.teams, total.coLeads)}</strong>
      </p>
      {mustMend.length > 0 && (
        <Notice tone="warn" title={w.mend}>
          <ul>
            {mustMend.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
      <RequestLaunch budgetYear={budgetYear} passed={passed} canSend={mustMend.length === 0} />
    </>
  );
}

function UnderWay({ launch }: { launch: Schema['Launch'] }) {
  const person = useMe();
  const follows = followsRequests(person);
  const mayStop = person.abilities.includes('stop_launch');
  const isUnderWay = ['launching', 'stopping', 'stopped'].includes(launch.status);
  return (
    <>
      {launch.launchedAt && <p>{w.finished(dayOf(launch.launchedAt))}</p>}
      <LaunchProgress launch={launch} />
      {follows && <UnreachedLink />}
      {isUnderWay && <PauseLaunch launch={launch} mayStop={mayStop} />}
    </>
  );
}

function Move({ cycle, launch: { regions } }: { cycle: Schema['Cycle']; launch: Schema['Launch'] }) {
  const person = useMe();
  const places = isNational(person)
    ? [{ regionId: null, name: yearWords.move.nation }, ...regions]
    : ownRegions(person);
  const why = { launching: yearWords.move.notRunning, ended: yearWords.move.over, cancelled: yearWords.move.over };
  return (
    <YearSection id="move" title={yearWords.move.title} lead={yearWords.move.text}>
      {cycle.status === 'running' ? (
        <MoveDate cycle={cycle} places={places} />
      ) : (
        <p>{cycle.status !== 'draft' && why[cycle.status]}</p>
      )}
    </YearSection>
  );
}
