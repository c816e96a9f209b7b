// How a team's cycle runs, without engine or database: what it takes, what time asks of it, and what the recorder's answers
// make of it. The workflow adds messages and time to these functions; tests that simulate a year do the same.

import { nextOnAgenda } from './agenda.ts';
import { checksum } from './checksum.ts';
import type { Command } from './commands.ts';
import { decide, isRepeated } from './decide.ts';
import type { CycleEvent, EventBody } from './events.ts';
import { applyFacts, evolve, type RecorderFacts } from './evolve.ts';
import type { CycleState } from './state.ts';

/** One event with the states around it. */
export interface Taken {
  event: CycleEvent;
  before: CycleState;
  after: CycleState;
}

/** The next event of this state. `commandId` null: it is due by time alone. */
export function take(before: CycleState, body: EventBody, nowMs: number, commandId: string | null): Taken {
  const event: CycleEvent = { ...body, seq: before.seq + 1, atMs: nowMs, commandId };
  return { event, before, after: evolve(before, event) };
}

/** Takes effect at once. Null: the command was taken before, in this run or an earlier one. Throws a refusal as a `DomainError`. */
export function accept(state: CycleState, command: Command, nowMs: number): Taken | null {
  if (isRepeated(state, command.id)) return null;
  return take(state, decide(state, command, nowMs), nowMs, command.id);
}

/** When time will next do something, epoch ms (0: at once); undefined: the cycle has ended. */
export const dueAtMs = (state: CycleState): number | undefined => nextOnAgenda(state)?.atMs;

/**
 * The event that is due now by time alone; null: none. It counts only once the recorder has accepted it, because it may
 * have been computed from dates that have moved.
 */
export function due(state: CycleState, nowMs: number): Taken | null {
  const next = nextOnAgenda(state);
  return next && next.atMs <= nowMs ? take(state, next.body, nowMs, null) : null;
}

/** Proposes the known calendar once more, which the recorder always refuses; its refusal brings the newest calendar. */
export const askForCalendar = (state: CycleState, nowMs: number): Taken =>
  take(state, { type: 'calendar_applied', version: state.known.version }, nowMs, null);

/** What the recorder needs in order to come to the same state by itself. */
export const forRecorder = ({ event, before, after }: Taken) => ({
  event,
  checksum: checksum(after),
  knownVersion: before.known.version,
});

/**
 * The state after the recorder's answer to an event of time: the earlier state when it was refused. No command is taken
 * in between.
 */
export const answered = (proposal: Taken, answer: { accepted: boolean; facts: RecorderFacts }): CycleState =>
  applyFacts(answer.accepted ? proposal.after : proposal.before, answer.facts);

/** The instants of the clocks that this event has opened; `endOf` counts working days from the event. */
export function clocksOpened(
  after: CycleState,
  { seq }: CycleEvent,
  endOf: (workingDays: number) => number,
): RecorderFacts['clocks'] {
  return Object.entries(after.clocks)
    .filter(([, clock]) => clock.openedSeq === seq)
    .map(([key, { workingDays, openedSeq }]) => ({ key, openedSeq, atMs: endOf(workingDays) }));
}
