// Commands in, events out: the one place where a gate of the process refuses.

import { DomainError } from '../errors.ts';
import type { Command, Commands } from './commands.ts';
import type { CycleEvents, EventBody } from './events.ts';
import { decideDecisions } from './rules/decisions.ts';
import { decideDiscussion } from './rules/discussion.ts';
import { decideExtensions } from './rules/extensions.ts';
import { decideFiling } from './rules/filing.ts';
import { decideProgress } from './rules/progress.ts';
import type { Deciders } from './rules/rule.ts';
import { decideSeats } from './rules/seats.ts';
import { decideUnitBudgets } from './rules/unit-budgets.ts';
import type { CycleState } from './state.ts';

const DECIDERS: Deciders<Commands, CycleEvents> = {
  ...decideSeats,
  ...decideDiscussion,
  ...decideFiling,
  ...decideExtensions,
  ...decideUnitBudgets,
  ...decideDecisions,
  ...decideProgress,
};

export const COMMAND_TYPES = Object.keys(DECIDERS) as Command['type'][];

/** Answers with the event this command leads to now, or throws a `DomainError`. Changes nothing. */
export function decide(state: CycleState, command: Command, nowMs: number): EventBody {
  if (state.outcome !== null) {
    throw new DomainError(
      'cycle_ended',
      `The ${state.budgetYear} cycle of this team has ended (${state.outcome}); only questions are still answered.`,
    );
  }
  const decider = DECIDERS[command.type] as (state: CycleState, command: Command, nowMs: number) => EventBody;
  if (!decider) throw new DomainError('invalid_request', `There is no command ${command.type}.`);
  return decider(state, command, nowMs);
}

/** True once this command has led to an event in this or an earlier run. */
export const isRepeated = (state: CycleState, commandId: string): boolean => state.recentCommands.includes(commandId);
