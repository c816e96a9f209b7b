// What happened in a team's cycle: one step, one sequence number, one event. All decisions are already in it,
// so that the workflow and the recorder come to the same state from the same step. Each body stands beside its rule.

import type { DecisionEvents } from './rules/decisions.ts';
import type { DiscussionEvents } from './rules/discussion.ts';
import type { ExtensionEvents } from './rules/extensions.ts';
import type { FilingEvents } from './rules/filing.ts';
import type { CourseEvents } from './rules/progress.ts';
import type { OneOf, StepHeader } from './rules/rule.ts';
import type { SeatEvents } from './rules/seats.ts';
import type { UnitBudgetEvents } from './rules/unit-budgets.ts';

export interface Steps
  extends SeatEvents,
    DiscussionEvents,
    FilingEvents,
    ExtensionEvents,
    UnitBudgetEvents,
    DecisionEvents,
    CourseEvents {}

export type StepType = keyof Steps;
export type StepBody = OneOf<Steps>;
export type Step = StepBody & StepHeader;
export type StepOf<T extends StepType> = { type: T } & Steps[T] & StepHeader;
