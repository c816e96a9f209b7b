import { localDateOf } from '../calendar/instants.ts';
import { NATIONAL_REFERENCE } from '../calendar/place.ts';
import { teamDates } from '../calendar/team-dates.ts';
import { type Cycle, lockCycle, markRunning } from '../db/cycles.ts';
import {
  type BegunTeam,
  countInScope,
  insertNextLaunchNotes,
  insertTeamCycles,
  listNotStarted,
  listTeamsToLaunch,
  markStarted,
  saveTeamsInScope,
  type TeamToLaunch,
} from '../db/launch.ts';
import { listMilestones } from '../db/team-calendar.ts';
import { inTransaction, type Tx } from '../db/transaction.ts';
import { beginCycle } from '../domain/begin.ts';
import type { CycleState, Seat } from '../domain/state.ts';
import type { Side } from '../domain/vocabulary.ts';
import { startUbtCycle } from '../temporal/start-ubt-cycle.ts';
import { dutiesInPlace } from './duties-in-place.ts';
import type { NationalDeps } from './national-activities.ts';

const PAGE = 100;
const AT_ONCE = 20;

/** Starts what is inserted and not started, else inserts the next page. Answers 0 once every team in scope runs. */
export async function launchPage(deps: NationalDeps, budgetYear: number): Promise<number> {
  let states = await listNotStarted(deps.pool, budgetYear, PAGE);
  if (states.length === 0) states = await inTransaction(deps.pool, (tx) => insertPage(tx, deps, budgetYear));
  for (let first = 0; first < states.length; first += AT_ONCE) {
    const some = states.slice(first, first + AT_ONCE);
    await Promise.all(some.map((state) => startUbtCycle(deps.client, deps.taskQueue, state)));
  }
  const ubtIds = states.map(({ ubtId }) => ubtId);
  if (ubtIds.length > 0) await markStarted(deps.pool, budgetYear, ubtIds);
  return ubtIds.length;
}

async function insertPage(tx: Tx, deps: NationalDeps, budgetYear: number): Promise<CycleState[]> {
  const cycle = await lockCycle(tx, budgetYear);
  if (cycle?.status !== 'launching') return [];
  if (cycle.teamsInScope === null) await saveTeamsInScope(tx, budgetYear, await countInScope(tx, budgetYear));
  const launchedAtMs = cycle.launchedAt?.getTime() ?? deps.clock.now();
  const today = localDateOf(launchedAtMs, NATIONAL_REFERENCE.timeZone);
  const teams = await listTeamsToLaunch(tx, budgetYear, today, PAGE);
  if (teams.length === 0) {
    await markRunning(tx, budgetYear);
    return [];
  }
  const begun = await beginAll(tx, cycle, teams, launchedAtMs);
  const states = begun.map(({ state }) => state);
  await insertTeamCycles(tx, begun, launchedAtMs);
  await insertNextLaunchNotes(
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
  const begun: BegunTeam[] = [];
  for (const { regionId, timeZone, state, seats, ...team } of teams) {
    const printed = milestones.get(regionId) ?? (await listMilestones(tx, budgetYear, regionId));
    milestones.set(regionId, printed);
    const dates = teamDates(printed, { timeZone, state });
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
