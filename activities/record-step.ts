// The one recorder: a single transaction for everything a step changes, accepted only in its turn.

import type { Pool } from 'pg';
import { workingDaysAfter } from '../calendar/instants.ts';
import { type GrantedExtension, teamDates } from '../calendar/team-dates.ts';
import { type CommandRow, getCommand, markApplied } from '../db/commands.ts';
import { syncDuties } from '../db/duties.ts';
import { appendEvent, findEvent, stepHash } from '../db/events.ts';
import { getTeamCalendar, type TeamCalendar } from '../db/team-calendar.ts';
import { inTransaction, type Tx } from '../db/transaction.ts';
import { type LockedUbtCycle, lockUbtCycle, updateUbtCycle } from '../db/ubt-cycles.ts';
import { canonicalJson, checksum } from '../domain/checksum.ts';
import type { Clock } from '../domain/clock.ts';
import { DomainError } from '../domain/errors.ts';
import { evolve, type Settlement, settle } from '../domain/evolve.ts';
import type { CycleState } from '../domain/state.ts';
import type { Step } from '../domain/steps.ts';
import { dutiesInPlace } from './duties-in-place.ts';
import type { Recording, RecordingAnswer } from './recording.ts';

export interface RecordedStep {
  team: { budgetYear: number; ubtId: string };
  step: Step;
  before: CycleState;
  after: CycleState;
  /** Who acted and what they wrote; undefined: time did it. */
  command: CommandRow | undefined;
}

export interface RecorderDeps {
  pool: Pool;
  clock: Clock;
  mailFrom: string;
  publicUrl: string;
}

/** Writes the rows of one kind of step; called inside the recorder's transaction, after the state is known. */
export type WriteRows = (tx: Tx, recorded: RecordedStep, deps: RecorderDeps) => Promise<void>;

export function recordStep(deps: RecorderDeps, recording: Recording, writeRows: WriteRows): Promise<RecordingAnswer> {
  const { budgetYear, ubtId, step } = recording;
  return inTransaction(deps.pool, async (tx) => {
    const stored = await lockUbtCycle(tx, budgetYear, ubtId);
    if (!stored || stored.generation !== recording.generation)
      throw conflict(recording, 'belongs to another generation');
    const calendar = await getTeamCalendar(tx, budgetYear, ubtId);
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
    const command = step.commandId ? await getCommand(tx, step.commandId) : undefined;
    const clocks = clocksOpened(after, step, calendar.place);
    const timed = settle(after, { version: before.known.version, clocks });
    await writeRows(tx, { team: { budgetYear, ubtId }, step, before, after: timed, command }, deps);
    // read again: the step may have granted an extension
    const settlement = { ...newDates(await getTeamCalendar(tx, budgetYear, ubtId)), clocks };
    const settled = settle(after, settlement);
    const hash = await appendEvent(tx, { budgetYear, ubtId }, step, stored.lastHash);
    await updateUbtCycle(tx, settled, hash);
    await syncDuties(tx, { budgetYear, ubtId }, dutiesInPlace(settled, calendar.place.timeZone), step.atMs);
    if (step.commandId) await markApplied(tx, step.commandId, step.seq, step.atMs);
    return { accepted: true, settlement: answered(settlement, before, recording) };
  });
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
  const recorded = await findEvent(tx, recording, recording.step.seq);
  const same = recorded?.hash === stepHash(recording.step, recorded?.previousHash ?? '');
  if (!same) throw conflict(recording, `is taken by ${recorded?.type ?? 'another step'}`);
  const clocks = openedBy(stored.snapshot, recording.step.seq);
  return { accepted: true, settlement: { ...newDates(calendar), clocks } };
}

function newDates({ version, milestones, place, extensions }: TeamCalendar): Settlement {
  return { version, dates: teamDates(milestones, place, extensions as GrantedExtension[]), clocks: [] };
}

function clocksOpened(after: CycleState, step: Step, place: TeamCalendar['place']): Settlement['clocks'] {
  return Object.entries(after.clocks)
    .filter(([, clock]) => clock.openedSeq === step.seq)
    .map(([key, { workingDays }]) => ({
      key,
      openedSeq: step.seq,
      atMs: workingDaysAfter(place, step.atMs, workingDays),
    }));
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
const conflict = ({ step, ubtId, budgetYear }: Recording, why: string) =>
  new DomainError('sequence_conflict', `Step ${step.seq} (${step.type}) of ${budgetYear}/${ubtId} ${why}.`);
