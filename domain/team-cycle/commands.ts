// What people ask a team's cycle to do, as the workflow hears it: facts about immutable things only, each beside its rule.
// Texts, names and amounts stay in the `commands` row in PostgreSQL.

import type { DecisionCommands } from './rules/decisions.ts';
import type { DiscussionCommands } from './rules/discussion.ts';
import type { ExtensionCommands } from './rules/extensions.ts';
import type { FilingCommands } from './rules/filing.ts';
import type { ProgressCommands } from './rules/progress.ts';
import type { SeatCommands } from './rules/seats.ts';
import type { UnitBudgetCommands } from './rules/unit-budgets.ts';

export interface Commands
  extends SeatCommands,
    DiscussionCommands,
    FilingCommands,
    ExtensionCommands,
    UnitBudgetCommands,
    DecisionCommands,
    ProgressCommands {}

export type CommandType = keyof Commands;
export type CommandOf<T extends CommandType> = { [K in T]: { id: string; type: K } & Commands[K] }[T];
export type Command = CommandOf<CommandType>;
