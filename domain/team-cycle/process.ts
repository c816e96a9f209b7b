// How a team's cycle runs, without engine or database: what it takes, what time asks of it, and what the recorder's answers
// make of it. The workflow keeps time and passes messages around these functions; so does whoever plays a year through.

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

/** The next step of this state. `commandId` null: time does it. */
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

/** What time does now; null: nothing yet. Takes effect once the recorder has accepted it: it may come from dates that moved. */
export function due(state: CycleState, nowMs: number): Taken | null {
  const next = nextOnAgenda(state);
  return next && next.atMs <= nowMs ? take(state, next.body, nowMs, null) : null;
}

/** Asks the recorder for the newest calendar: it refuses to apply the known one again, and answers with the newest. */
export const askForCalendar = (state: CycleState, nowMs: number): Taken =>
  take(state, { type: 'calendar_applied', version: state.known.version }, nowMs, null);

/** What the recorder needs in order to come to the same state by itself. */
export const forRecorder = ({ event, before, after }: Taken) => ({
  event,
  checksum: checksum(after),
  knownVersion: before.known.version,
});

/** After an event of time: as if it had never been, unless the recorder accepted it. Nothing else was taken meanwhile. */
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
