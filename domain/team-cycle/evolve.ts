// Events in, state out. Pure: the workflow and the recorder both call this and must come to the same state.

import type { TeamDates } from '../dates.ts';
import type { CycleEvent, CycleEvents, EventType } from './events.ts';
import { evolveDecisions } from './rules/decisions.ts';
import { evolveDiscussion } from './rules/discussion.ts';
import { evolveExtensions } from './rules/extensions.ts';
import { evolveFiling } from './rules/filing.ts';
import { evolveProgress } from './rules/progress.ts';
import type { Evolvers } from './rules/rule.ts';
import { evolveSeats } from './rules/seats.ts';
import { evolveUnitBudgets } from './rules/unit-budgets.ts';
import type { CycleState } from './state.ts';

const EVOLVERS: Evolvers<CycleEvents> = {
  ...evolveSeats,
  ...evolveDiscussion,
  ...evolveFiling,
  ...evolveExtensions,
  ...evolveUnitBudgets,
  ...evolveDecisions,
  ...evolveProgress,
};

/** Every kind of event there is. */
export const EVENT_TYPES = Object.keys(EVOLVERS) as EventType[];

const KEPT_COMMANDS = 64;

/** The state after this event; the given state stays as it was. */
export function evolve(state: CycleState, event: CycleEvent): CycleState {
  const next = JSON.parse(JSON.stringify(state)) as CycleState;
  next.seq = event.seq;
  if (event.commandId) next.recentCommands = [...next.recentCommands, event.commandId].slice(-KEPT_COMMANDS);
  const evolver = EVOLVERS[event.type] as (state: CycleState, event: CycleEvent) => void;
  evolver(next, event);
  return next;
}

/** What the recorder knows and a workflow cannot: the calendar's newest dates, and when each opened clock ends. */
export interface RecorderFacts {
  version: number;
  /** Present when they differ from what the event was computed with. */
  dates?: TeamDates;
  /** Instants by the clock's key and the sequence number of the event that opened it. */
  clocks: { key: string; openedSeq: number; atMs: number }[];
}

export function applyFacts(state: CycleState, facts: RecorderFacts): CycleState {
  const clocks = { ...state.clocks };
  for (const { key, openedSeq, atMs } of facts.clocks) {
    const clock = clocks[key];
    if (clock?.openedSeq === openedSeq) clocks[key] = { ...clock, atMs };
  }
  const known = { version: facts.version, dates: facts.dates ?? state.known.dates };
  return { ...state, clocks, known };
}
