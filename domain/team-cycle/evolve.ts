// Steps in, state out. Pure: the workflow and the recorder both call this and must come to the same state.

import type { TeamDates } from '../dates.ts';
import type { Step, Steps, StepType } from './events.ts';
import { evolveDecisions } from './rules/decisions.ts';
import { evolveDiscussion } from './rules/discussion.ts';
import { evolveExtensions } from './rules/extensions.ts';
import { evolveFiling } from './rules/filing.ts';
import { evolveCourse } from './rules/progress.ts';
import type { Evolvers } from './rules/rule.ts';
import { evolveSeats } from './rules/seats.ts';
import { evolveUnitBudgets } from './rules/unit-budgets.ts';
import type { CycleState } from './state.ts';

const EVOLVERS: Evolvers<Steps> = {
  ...evolveSeats,
  ...evolveDiscussion,
  ...evolveFiling,
  ...evolveExtensions,
  ...evolveUnitBudgets,
  ...evolveDecisions,
  ...evolveCourse,
};

/** Every kind of step there is. */
export const STEP_TYPES = Object.keys(EVOLVERS) as StepType[];

const KEPT_COMMANDS = 64;

/** The state after this step; the given state stays as it was. */
export function evolve(state: CycleState, step: Step): CycleState {
  const next = JSON.parse(JSON.stringify(state)) as CycleState;
  next.seq = step.seq;
  if (step.commandId) next.recentCommands = [...next.recentCommands, step.commandId].slice(-KEPT_COMMANDS);
  const evolver = EVOLVERS[step.type] as (state: CycleState, step: Step) => void;
  evolver(next, step);
  return next;
}

/** What the recorder knows and a workflow cannot: the calendar's newest dates, and when each opened clock ends. */
export interface Settlement {
  version: number;
  /** Present when they differ from what the step was computed with. */
  dates?: TeamDates;
  /** Instants by the clock's key and the sequence number of the step that opened it. */
  clocks: { key: string; openedSeq: number; atMs: number }[];
}

export function settle(state: CycleState, settlement: Settlement): CycleState {
  const clocks = { ...state.clocks };
  for (const { key, openedSeq, atMs } of settlement.clocks) {
    const clock = clocks[key];
    if (clock?.openedSeq === openedSeq) clocks[key] = { ...clock, atMs };
  }
  const known = { version: settlement.version, dates: settlement.dates ?? state.known.dates };
  return { ...state, clocks, known };
}
