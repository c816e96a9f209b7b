// One team's workflow and its recorder without engine or database: domain/team-cycle/process.ts, as workflows/ubt-cycle.ts runs it,
// with a virtual clock. No rule of the process lives here.

import { EXTENSION_LIMIT, type ExtendableMilestone, type MilestoneKey, type TeamDates } from '../../domain/dates.ts';
import { DomainError, type ErrorCode } from '../../domain/errors.ts';
import { type Beginning, beginCycle } from '../../domain/team-cycle/begin.ts';
import { checksum } from '../../domain/team-cycle/checksum.ts';
import type { Command, CommandType } from '../../domain/team-cycle/commands.ts';
import { decide } from '../../domain/team-cycle/decide.ts';
import type { CycleEvent } from '../../domain/team-cycle/events.ts';
import { applyFacts, evolve, type RecorderFacts } from '../../domain/team-cycle/evolve.ts';
import {
  accept,
  answered,
  askForCalendar,
  clocksOpened,
  due,
  dueAtMs,
  forRecorder,
  type Taken as ProcessTaken,
} from '../../domain/team-cycle/process.ts';
import type { CycleState } from '../../domain/team-cycle/state.ts';
import { commandOf, type Facts } from '../support/command-of.ts';

export const DAY_MS = 24 * 60 * 60 * 1000;
/** Five working days take seven days; holidays are left out. */
const WORKING_DAY_MS = 1.4 * DAY_MS;
/** More than one team's year can hold: 4 phases, 4 due dates, and a few items for each clock that people opened. */
const MOST_AGENDA_ITEMS = 200;

/** Budget year 2028 in a facility of the Pacific zone. What opens when another date ends does so at the same instant. */
export const DATES: TeamDates = {
  prepare_opens: Date.parse('2026-08-01T07:00:00Z'),
  prepare_due: Date.parse('2026-10-01T07:00:00Z'),
  prepare_cut_off: Date.parse('2026-10-22T07:00:00Z'),
  foundation_opens: Date.parse('2026-10-01T07:00:00Z'),
  training_due: Date.parse('2027-04-01T07:00:00Z'),
  apply_opens: Date.parse('2027-04-01T07:00:00Z'),
  filing_due: Date.parse('2027-10-01T07:00:00Z'),
  filing_cut_off: Date.parse('2027-10-22T07:00:00Z'),
  input_opens: Date.parse('2027-10-22T07:00:00Z'),
  input_closes: Date.parse('2027-11-20T08:00:00Z'),
  budget_opens: Date.parse('2027-10-01T07:00:00Z'),
  decisions_due: Date.parse('2027-12-31T08:00:00Z'),
  load: Date.parse('2028-01-01T08:00:00Z'),
  repeat_opens: Date.parse('2028-01-01T08:00:00Z'),
  close: Date.parse('2029-01-01T08:00:00Z'),
};

export const BEGINNING: Beginning = {
  budgetYear: 2028,
  ubtId: 'T-1',
  regionId: 'R-1',
  calendarVersion: 1,
  dates: DATES,
  seats: {
    labor: { personId: 'L1', standing: 'proposed', trained: false },
    management: { personId: 'M1', standing: 'proposed', trained: false },
  },
  unitIds: ['U1', 'U2'],
  carryForwardFrom: null,
  launchedAtMs: DATES.prepare_opens,
};

/** `command` null: time did it. */
export interface Taken extends ProcessTaken {
  command: Command | null;
}

export interface TeamSimulation {
  readonly state: CycleState;
  readonly nowMs: number;
  readonly taken: readonly Taken[];
  /** Throws the refusal; null: the command was taken before. `late`: the recorder's answer comes with the next wait. */
  send(command: Command, answer?: 'late'): Taken | null;
  /** Sends a command under a new id. */
  act<T extends CommandType>(type: T, facts: Facts<T>): Taken;
  /** The code with which the command is refused now; undefined: it is taken. */
  refusal<T extends CommandType>(type: T, facts: Facts<T>): ErrorCode | undefined;
  /** Lets time alone act until then; the clock never goes back. */
  waitUntil(ms: number): void;
  /** … until this long after a date of the calendar, as it stands when the wait begins. */
  waitPast(key: MilestoneKey, days?: number): void;
  waitDays(days: number): void;
  /** Lets time alone act until the cycle has ended; answers with the number of items. */
  waitForTheEnd(): number;
  /** Commits a calendar version; a lost nudge leaves the workflow with the old dates until it next records something. */
  moveDates(moved: Partial<TeamDates>, nudge?: 'lost'): void;
}

export function simulateTeam(given: Partial<Beginning> = {}): TeamSimulation {
  const beginning = { ...BEGINNING, ...given };
  let state = beginCycle(beginning);
  let nowMs = beginning.launchedAtMs;
  let commands = 0;
  const taken: Taken[] = [];
  const recorder = createRecorder(state);
  let unanswered: RecorderFacts[] = [];

  function hearRecorder(): void {
    for (const facts of unanswered) state = applyFacts(state, facts);
    unanswered = [];
  }

  function send(command: Command, answer?: 'late'): Taken | null {
    const accepted = accept(frozen(state), frozen(command), nowMs);
    if (!accepted) return null;
    state = accepted.after;
    unanswered.push(recorder.record(accepted, command).facts);
    if (answer !== 'late') hearRecorder();
    const one = { ...accepted, command, after: state };
    taken.push(one);
    return one;
  }

  function propose(proposal: ProcessTaken): void {
    const answer = recorder.record(proposal, null);
    state = answered(proposal, answer);
    if (answer.accepted) taken.push({ ...proposal, command: null, after: state });
  }

  function waitUntil(ms: number): void {
    hearRecorder();
    let items = 0;
    for (let atMs = dueAtMs(state); atMs !== undefined && atMs <= ms; atMs = dueAtMs(state)) {
      nowMs = Math.max(nowMs, atMs);
      const proposal = due(frozen(state), nowMs);
      if (proposal) propose(proposal);
      items += 1;
      if (items > MOST_AGENDA_ITEMS) throw new Error(`Time alone does not come to rest: ${proposal?.event.type}.`);
    }
    nowMs = Math.max(nowMs, ms);
  }

  const withId = <T extends CommandType>(type: T, facts: Facts<T>): Command => {
    commands += 1;
    return commandOf(`act-${commands}`, type, facts);
  };

  return {
    get state() {
      return state;
    },
    get nowMs() {
      return nowMs;
    },
    taken,
    send,
    act: (type, facts) => send(withId(type, facts)) as Taken,
    refusal(type, facts) {
      try {
        decide(state, withId(type, facts), nowMs);
        return undefined;
      } catch (error) {
        if (error instanceof DomainError) return error.code;
        throw error;
      }
    },
    waitUntil,
    waitPast: (key, days = 0) => waitUntil(state.known.dates[key] + days * DAY_MS),
    waitDays: (days) => waitUntil(nowMs + days * DAY_MS),
    waitForTheEnd() {
      const before = taken.length;
      while (state.outcome === null) {
        const atMs = dueAtMs(state);
        if (atMs === undefined) throw new Error('Nothing is on the agenda of a running cycle.');
        waitUntil(Math.max(atMs, nowMs));
      }
      return taken.length - before;
    },
    moveDates(moved, nudge) {
      recorder.moveDates(moved);
      // as the workflow does when nudged: proposes what it knows, and hears the newest dates with the refusal
      if (nudge === 'lost' || state.outcome !== null) return;
      hearRecorder();
      propose(askForCalendar(frozen(state), nowMs));
    },
  };
}

/** Keeps its own snapshot, knows the calendar and the working days, refuses time that was computed from older dates. */
function createRecorder(first: CycleState) {
  let snapshot = first;
  let version = first.known.version;
  let printed = first.known.dates;
  const asked = new Map<string, number>();
  const granted: { milestone: ExtendableMilestone; untilMs: number }[] = [];

  function dates(): TeamDates {
    const effective = { ...printed };
    for (const { milestone, untilMs } of granted) {
      const limit = printed[EXTENSION_LIMIT[milestone]];
      effective[milestone] = Math.min(Math.max(effective[milestone], untilMs), limit);
    }
    return effective;
  }

  function refuses(event: CycleEvent, knownVersion: number): boolean {
    if (event.commandId !== null) return false;
    return knownVersion < version || (event.type === 'calendar_applied' && event.version <= snapshot.appliedVersion);
  }

  function record(given: ProcessTaken, command: Command | null): { accepted: boolean; facts: RecorderFacts } {
    const { event, checksum: expected, knownVersion } = forRecorder(given);
    if (refuses(event, knownVersion)) return { accepted: false, facts: { version, dates: dates(), clocks: [] } };
    const after = evolve(frozen(snapshot), frozen(event));
    if (checksum(after) !== expected)
      throw new Error(`Recorder and workflow disagree after ${event.seq} (${event.type}).`);
    if (command?.type === 'request_extension') asked.set(command.extensionId, command.untilMs);
    if (event.type === 'extension_answered' && event.result === 'granted') {
      const pending = snapshot.extensions.find(({ extensionId }) => extensionId === event.extensionId);
      if (pending) granted.push({ milestone: pending.milestone, untilMs: asked.get(event.extensionId) ?? Number.NaN });
    }
    const clocks = clocksOpened(after, event, (workingDays) => event.atMs + workingDays * WORKING_DAY_MS);
    const facts = { version, dates: dates(), clocks };
    snapshot = applyFacts(after, facts);
    return { accepted: true, facts };
  }

  return {
    record,
    moveDates(moved: Partial<TeamDates>): void {
      printed = { ...printed, ...moved };
      version += 1;
    },
  };
}

/** Deep: whoever changes what it was given throws. */
export function frozen<T>(value: T): T {
  if (value === null || typeof value !== 'object' || Object.isFrozen(value)) return value;
  for (const item of Object.values(value)) frozen(item);
  return Object.freeze(value);
}
