// What happened in a team's cycle, each with a sequence number of its own. All decisions are already in the event,
// so that the workflow and the recorder come to the same state from the same event. Each body stands beside its rule.

import type { DecisionEvents } from './rules/decisions.ts';
import type { DiscussionEvents } from './rules/discussion.ts';
import type { ExtensionEvents } from './rules/extensions.ts';
import type { FilingEvents } from './rules/filing.ts';
import type { ProgressEvents } from './rules/progress.ts';
import type { EventHeader, OneOf } from './rules/rule.ts';
import type { SeatEvents } from './rules/seats.ts';
import type { UnitBudgetEvents } from './rules/unit-budgets.ts';

export interface CycleEvents
  extends SeatEvents,
    DiscussionEvents,
    FilingEvents,
    ExtensionEvents,
    UnitBudgetEvents,
    DecisionEvents,
    ProgressEvents {}

export type EventType = keyof CycleEvents;
export type EventBody = OneOf<CycleEvents>;
export type CycleEvent = EventBody & EventHeader;
export type EventOf<T extends EventType> = { type: T } & CycleEvents[T] & EventHeader;
