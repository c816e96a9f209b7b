import pMap from 'p-map';
import { localDateOf } from '../../calendar/instants.ts';
import { NATIONAL_REFERENCE } from '../../calendar/place.ts';
import { teamDates } from '../../calendar/team-dates.ts';
import { type Cycle, lockCycle, markRunning } from '../../db/cycles/cycles.ts';
import {
  type BegunTeam,
  countInScope,
  insertTeamCycles,
  listTeamsToLaunch,
  saveTeamsInScope,
  type TeamToLaunch,
} from '../../db/cycles/launch.ts';
import { listNotStarted, markStarted, saveStartProblems } from '../../db/cycles/launch-starts.ts';
import { listTeamPlaces } from '../../db/organization/team-places.ts';
import { listMilestones } from '../../db/teams/team-calendar.ts';
import { inTransaction, type Tx } from '../../db/transaction.ts';
import { beginCycle } from '../../domain/team-cycle/begin.ts';
import type { CycleState, Seat } from '../../domain/team-cycle/state.ts';
import type { Side } from '../../domain/vocabulary.ts';
import { startUbtCycle } from '../../temporal/start-ubt-cycle.ts';
import { noteNextLaunch } from '../commands/note-next-launch.ts';
import { dutiesInPlace } from './duties-due-at-day-end.ts';
import type { LaunchDeps } from './launch-deps.ts';

const PAGE = 100;
const AT_ONCE = 20;

/**
 * Inserts and starts the next teams; once all are inserted, starts what a crash or a failure left over. Its place
 * is kept by the rows alone. Answers with the number of teams started, 0 once every team in scope runs; throws when
 * nothing can be started.
 */
export async function launchPage(
  deps: LaunchDeps,
  budgetYear: number,
  onStarted: () => void = () => undefined,
): Promise<number> {
  const inserted = await inTransaction(deps.pool, (tx) => insertPage(tx, deps, budgetYear));
  const states = inserted.length > 0 ? inserted : await listNotStarted(deps.pool, budgetYear, PAGE);
  if (states.length === 0) {
    await inTransaction(deps.pool, (tx) => markRunning(tx, budgetYear, deps.clock.now()));
    return 0;
  }
  const { started, failed } = await startAll(deps, states, onStarted);
  await markStarted(deps.pool, budgetYear, started, deps.clock.now());
  await saveStartProblems(deps.pool, budgetYear, failed);
  // a team that cannot start does not hold up the others; if none can be started, the activity fails and is retried
  if (started.length === 0) throw new Error(`No team of ${failed.size} could be started: ${[...failed.values()][0]}.`);
  return started.length;
}

async function startAll(
  { client, workersClient, taskQueue }: LaunchDeps,
  states: CycleState[],
  onStarted: () => void,
): Promise<{ started: string[]; failed: Map<string, string> }> {
  const started: string[] = [];
  const failed = new Map<string, string>();
  const start = async (state: CycleState) => {
    try {
      await startUbtCycle(workersClient ?? client, taskQueue, state, { eagerly: workersClient !== undefined });
      started.push(state.ubtId);
      onStarted();
    } catch (error) {
      failed.set(state.ubtId, error instanceof Error ? error.name : 'unknown');
    }
  };
  await pMap(states, start, { concurrency: AT_ONCE });
  return { started, failed };
}

async function insertPage(tx: Tx, deps: LaunchDeps, budgetYear: number): Promise<CycleState[]> {
  const cycle = await lockCycle(tx, budgetYear);
  if (cycle?.status !== 'launching') return [];
  if (cycle.teamsInScope === null) await saveTeamsInScope(tx, budgetYear, await countInScope(tx, budgetYear));
  const launchedAtMs = cycle.launchedAt?.getTime() ?? deps.clock.now();
  const today = localDateOf(launchedAtMs, NATIONAL_REFERENCE.timeZone);
  const teams = await listTeamsToLaunch(tx, budgetYear, today, PAGE);
  if (teams.length === 0) return [];
  const begun = await beginAll(tx, cycle, teams, launchedAtMs);
  const states = begun.map(({ state }) => state);
  await insertTeamCycles(tx, begun, launchedAtMs);
  await noteNextLaunch(
    tx,
    budgetYear,
    states.map(({ ubtId }) => ubtId),
    launchedAtMs,
  );
  return states;
}

async function beginAll(tx: Tx, cycle: Cycle, teams: TeamToLaunch[], launchedAtMs: number): Promise<BegunTeam[]> {
  const { budgetYear, calendarVersion } = cycle;
  const milestones = new Map<string, Awaited<ReturnType<typeof listMilestones>>>();
  const places = await listTeamPlaces(
    tx,
    teams.map(({ ubtId }) => ubtId),
  );
  const begun: BegunTeam[] = [];
  for (const { regionId, timeZone, state, seats, ...team } of teams) {
    const printed = milestones.get(regionId) ?? (await listMilestones(tx, budgetYear, regionId));
    milestones.set(regionId, printed);
    const dates = teamDates(printed, places.get(team.ubtId) ?? { timeZone, state });
    const seat = (side: Side) => firstSeat(seats.find((holder) => holder.side === side));
    const both = { labor: seat('labor'), management: seat('management') };
    const begins = beginCycle({ ...team, budgetYear, regionId, calendarVersion, dates, seats: both, launchedAtMs });
    begun.push({ state: begins, duties: dutiesInPlace(begins, timeZone) });
  }
  return begun;
}

function firstSeat(holder: TeamToLaunch['seats'][number] | undefined): Omit<Seat, 'sinceMs'> {
  if (!holder) return { personId: null, standing: 'vacant', trained: false };
  return { personId: holder.personId, standing: holder.confirmed ? 'held' : 'proposed', trained: holder.trained };
}
