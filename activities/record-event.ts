// The one recorder: a single transaction for everything an event changes, accepted only in its turn.

import { dutiesInPlace } from '../application/launch/duties-due-at-day-end.ts';
import { workingDaysAfter } from '../calendar/instants.ts';
import { type GrantedExtension, teamDates } from '../calendar/team-dates.ts';
import { lockCommand, markApplied } from '../db/teams/commands.ts';
import { syncDuties } from '../db/teams/duties.ts';
import { appendEvent, findEvent, hashOfEvent } from '../db/teams/events.ts';
import { getTeamCalendar, type TeamCalendar } from '../db/teams/team-calendar.ts';
import { type LockedUbtCycle, lockUbtCycle, updateUbtCycle } from '../db/teams/ubt-cycles.ts';
import { inTransaction, type Tx } from '../db/transaction.ts';
import { DomainError } from '../domain/errors.ts';
import { parseUbtCycleId } from '../domain/ids.ts';
import { canonicalJson, checksum } from '../domain/team-cycle/checksum.ts';
import { applyFacts, evolve, type RecorderFacts } from '../domain/team-cycle/evolve.ts';
import { clocksOpened } from '../domain/team-cycle/process.ts';
import type { CycleState } from '../domain/team-cycle/state.ts';
import type { Recording, RecordingAnswer } from '../temporal/contract/recording.ts';
import { PROJECTIONS } from './projections/projections.ts';
import type { RecordedEvent, RecorderDeps } from './recorded-event.ts';

export async function recordEvent(deps: RecorderDeps, recording: Recording): Promise<RecordingAnswer> {
  const { stream, event } = recording;
  const team = parseUbtCycleId(stream);
  if (!team) throw conflict(recording, 'is of no team’s cycle');
  const { budgetYear, ubtId } = team;
  return inTransaction(deps.pool, async (tx) => {
    const stored = await lockUbtCycle(tx, budgetYear, ubtId);
    if (!stored || stored.generation !== recording.generation)
      throw conflict(recording, 'belongs to another generation');
    let calendar = await getTeamCalendar(tx, budgetYear, ubtId);
    if (event.seq <= stored.seq) return repeatedAnswer(tx, recording, stored, calendar);
    if (event.seq !== stored.seq + 1) throw conflict(recording, `comes after ${stored.seq}`);
    if (isOutdated(recording, stored, calendar)) return { accepted: false, facts: newDates(calendar) };

    const before = stored.snapshot;
    const after = evolve(before, event);
    if (checksum(after) !== recording.checksum) {
      throw new DomainError(
        'state_mismatch',
        `Event ${event.seq} (${event.type}) leads to another state here than in the workflow. Repair this cycle from its snapshot.`,
      );
    }
    const command = event.commandId ? await lockCommand(tx, event.commandId) : undefined;
    const { place } = calendar;
    const clocks = clocksOpened(after, event, (workingDays) => workingDaysAfter(place, event.atMs, workingDays));
    const timed = applyFacts(after, { version: before.known.version, clocks });
    const readCalendarAgain = async () => {
      calendar = await getTeamCalendar(tx, budgetYear, ubtId);
      return calendar;
    };
    const hash = hashOfEvent(event, stored.lastHash);
    await writeRows(tx, { team, event, before, after: timed, command, hash, readCalendarAgain }, deps);
    const facts = { ...newDates(calendar), clocks };
    const settled = applyFacts(after, facts);
    await appendEvent(tx, stream, event, stored.lastHash);
    const owed = dutiesInPlace(settled, calendar.place.timeZone);
    await updateUbtCycle(tx, settled, hash, owed);
    await syncDuties(tx, team, owed, event.atMs);
    if (event.commandId) await markApplied(tx, event.commandId, event.seq, event.atMs);
    return { accepted: true, facts: answered(facts, before, recording) };
  });
}

async function writeRows(tx: Tx, recorded: RecordedEvent, deps: RecorderDeps): Promise<void> {
  const project = PROJECTIONS[recorded.event.type] as
    | ((tx: Tx, recorded: RecordedEvent, deps: RecorderDeps) => Promise<void>)
    | null;
  await project?.(tx, recorded, deps);
}

/** An event of time must come from the newest dates, and each calendar version is applied only once. */
function isOutdated({ event, knownVersion }: Recording, stored: LockedUbtCycle, calendar: TeamCalendar): boolean {
  if (event.commandId !== null) return false;
  if (knownVersion < calendar.version) return true;
  return event.type === 'calendar_applied' && event.version <= stored.calendarVersion;
}

/**
 * Temporal retries an activity whose answer was lost. The same event then gets the same answer; a different event under
 * its number is an error.
 */
async function repeatedAnswer(
  tx: Tx,
  recording: Recording,
  stored: LockedUbtCycle,
  calendar: TeamCalendar,
): Promise<RecordingAnswer> {
  const recorded = await findEvent(tx, recording.stream, recording.event.seq);
  const same = recorded?.hash === hashOfEvent(recording.event, recorded?.previousHash ?? '');
  if (!same) throw conflict(recording, `is taken by ${recorded?.type ?? 'another event'}`);
  const clocks = openedBy(stored.snapshot, recording.event.seq);
  return { accepted: true, facts: { ...newDates(calendar), clocks } };
}

function newDates({ version, milestones, place, extensions }: TeamCalendar): RecorderFacts {
  return { version, dates: teamDates(milestones, place, extensions as GrantedExtension[]), clocks: [] };
}

/** Dates cost half a kilobyte of history, so they travel only when the workflow's differ. */
function answered(facts: RecorderFacts, before: CycleState, { knownVersion }: Recording): RecorderFacts {
  const { version, dates, clocks } = facts;
  const same = version === knownVersion && canonicalJson(dates) === canonicalJson(before.known.dates);
  return same || !dates ? { version, clocks } : { version, dates, clocks };
}

function openedBy(snapshot: CycleState, seq: number): RecorderFacts['clocks'] {
  return Object.entries(snapshot.clocks).flatMap(([key, { openedSeq, atMs }]) =>
    openedSeq === seq && atMs !== null ? [{ key, openedSeq, atMs }] : [],
  );
}

/** Retried for ever on purpose: the workflow stands still, visibly, until somebody repairs it from its snapshot. */
const conflict = ({ stream, event }: Recording, why: string) =>
  new DomainError('sequence_conflict', `Event ${event.seq} (${event.type}) of ${stream} ${why}.`);
