// The one recorder: a single transaction for everything a step changes, accepted only in its turn.

import { dutiesInPlace } from '../application/launch/duties-due-at-day-end.ts';
import { workingDaysAfter } from '../calendar/instants.ts';
import { type GrantedExtension, teamDates } from '../calendar/team-dates.ts';
import { lockCommand, markApplied } from '../db/teams/commands.ts';
import { syncDuties } from '../db/teams/duties.ts';
import { appendEvent, findEvent, stepHash } from '../db/teams/events.ts';
import { getTeamCalendar, type TeamCalendar } from '../db/teams/team-calendar.ts';
import { type LockedUbtCycle, lockUbtCycle, updateUbtCycle } from '../db/teams/ubt-cycles.ts';
import { inTransaction, type Tx } from '../db/transaction.ts';
import { DomainError } from '../domain/errors.ts';
import { parseUbtCycleId } from '../domain/ids.ts';
import { canonicalJson, checksum } from '../domain/team-cycle/checksum.ts';
import { evolve, type Settlement, settle } from '../domain/team-cycle/evolve.ts';
import { clocksOpened } from '../domain/team-cycle/process.ts';
import type { CycleState } from '../domain/team-cycle/state.ts';
import type { Recording, RecordingAnswer } from '../temporal/contract/recording.ts';
import { PROJECTIONS } from './projections/projections.ts';
import type { RecordedStep, RecorderDeps } from './recorded-event.ts';

export async function recordStep(deps: RecorderDeps, recording: Recording): Promise<RecordingAnswer> {
  const { stream, step } = recording;
  const team = parseUbtCycleId(stream);
  if (!team) throw conflict(recording, 'is of no team’s cycle');
  const { budgetYear, ubtId } = team;
  return inTransaction(deps.pool, async (tx) => {
    const stored = await lockUbtCycle(tx, budgetYear, ubtId);
    if (!stored || stored.generation !== recording.generation)
      throw conflict(recording, 'belongs to another generation');
    let calendar = await getTeamCalendar(tx, budgetYear, ubtId);
    if (step.seq <= stored.seq) return repeatedAnswer(tx, recording, stored, calendar);
    if (step.seq !== stored.seq + 1) throw conflict(recording, `comes after ${stored.seq}`);
    if (isOutdated(recording, stored, calendar)) return { accepted: false, settlement: newDates(calendar) };

    const before = stored.snapshot;
    const after = evolve(before, step);
    if (checksum(after) !== recording.checksum) {
      throw new DomainError(
        'state_mismatch',
        `Step ${step.seq} (${step.type}) leads to another state here than in the workflow. Repair this cycle from its snapshot.`,
      );
    }
    const command = step.commandId ? await lockCommand(tx, step.commandId) : undefined;
    const { place } = calendar;
    const clocks = clocksOpened(after, step, (workingDays) => workingDaysAfter(place, step.atMs, workingDays));
    const timed = settle(after, { version: before.known.version, clocks });
    const readCalendarAgain = async () => {
      calendar = await getTeamCalendar(tx, budgetYear, ubtId);
      return calendar;
    };
    const hash = stepHash(step, stored.lastHash);
    await writeRows(tx, { team, step, before, after: timed, command, hash, readCalendarAgain }, deps);
    const settlement = { ...newDates(calendar), clocks };
    const settled = settle(after, settlement);
    await appendEvent(tx, stream, step, stored.lastHash);
    await updateUbtCycle(tx, settled, hash);
    await syncDuties(tx, team, dutiesInPlace(settled, calendar.place.timeZone), step.atMs);
    if (step.commandId) await markApplied(tx, step.commandId, step.seq, step.atMs);
    return { accepted: true, settlement: answered(settlement, before, recording) };
  });
}

async function writeRows(tx: Tx, recorded: RecordedStep, deps: RecorderDeps): Promise<void> {
  const project = PROJECTIONS[recorded.step.type] as
    | ((tx: Tx, recorded: RecordedStep, deps: RecorderDeps) => Promise<void>)
    | null;
  await project?.(tx, recorded, deps);
}

/** Time may not act on dates that moved; a calendar is applied once. */
function isOutdated({ step, knownVersion }: Recording, stored: LockedUbtCycle, calendar: TeamCalendar): boolean {
  if (step.commandId !== null) return false;
  if (knownVersion < calendar.version) return true;
  return step.type === 'calendar_applied' && step.version <= stored.calendarVersion;
}

/** An activity is retried when its answer was lost: the same step gets the same answer, another one is a loud failure. */
async function repeatedAnswer(
  tx: Tx,
  recording: Recording,
  stored: LockedUbtCycle,
  calendar: TeamCalendar,
): Promise<RecordingAnswer> {
  const recorded = await findEvent(tx, recording.stream, recording.step.seq);
  const same = recorded?.hash === stepHash(recording.step, recorded?.previousHash ?? '');
  if (!same) throw conflict(recording, `is taken by ${recorded?.type ?? 'another step'}`);
  const clocks = openedBy(stored.snapshot, recording.step.seq);
  return { accepted: true, settlement: { ...newDates(calendar), clocks } };
}

function newDates({ version, milestones, place, extensions }: TeamCalendar): Settlement {
  return { version, dates: teamDates(milestones, place, extensions as GrantedExtension[]), clocks: [] };
}

/** Dates cost half a kilobyte of history, so they travel only when the workflow's differ. */
function answered(settlement: Settlement, before: CycleState, { knownVersion }: Recording): Settlement {
  const { version, dates, clocks } = settlement;
  const same = version === knownVersion && canonicalJson(dates) === canonicalJson(before.known.dates);
  return same || !dates ? { version, clocks } : { version, dates, clocks };
}

function openedBy(snapshot: CycleState, seq: number): Settlement['clocks'] {
  return Object.entries(snapshot.clocks).flatMap(([key, { openedSeq, atMs }]) =>
    openedSeq === seq && atMs !== null ? [{ key, openedSeq, atMs }] : [],
  );
}

/** Retried for ever on purpose: the workflow stands still, visibly, until somebody repairs it from its snapshot. */
const conflict = ({ stream, step }: Recording, why: string) =>
  new DomainError('sequence_conflict', `Step ${step.seq} (${step.type}) of ${stream} ${why}.`);
