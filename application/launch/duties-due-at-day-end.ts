import { endOfDayOf } from '../../calendar/instants.ts';
import { type Duty, duties } from '../../domain/team-cycle/duties.ts';
import type { CycleState } from '../../domain/team-cycle/state.ts';

/** What is owed, each due at 24:00 in the facility's zone: "30 days after seating" is a moment in the middle of a day. */
export const dutiesInPlace = (state: CycleState, timeZone: string): Duty[] =>
  duties(state).map((duty) => ({ ...duty, dueMs: duty.dueMs === null ? null : endOfDayOf(duty.dueMs, timeZone) }));
