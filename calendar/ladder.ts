import { localDateOf } from './instants.ts';
import type { LocalDate } from './local-date.ts';
import type { Place } from './place.ts';
import { addWorkingDays, isWorkingDay, lastWorkingDayOnOrBefore, workingDaysBetween } from './working-days.ts';

/** `workingDays`: how many are left until the anchor, or have passed since. */
export type Rung =
  | { kind: 'before'; workingDays: number }
  | { kind: 'on_the_day' }
  | { kind: 'overdue'; workingDays: number };

const DAYS_BEFORE = [10, 5, 1];
const OVERDUE_EVERY = 5;
const QUIET_AFTER_WELCOME = 3;

/**
 * The reminder that is due for one duty on one local date, or undefined: none that day. It counts from the
 * anchor, the last working day on or before the due date. Reminders from before the duty was opened are not made up
 * for.
 *
 * @param duty `dueMs` is 24:00 of the due date. The caller leaves out what was opened or closed by the morning's hour.
 */
export function rungOn(duty: { openedMs: number; dueMs: number }, place: Place, date: LocalDate): Rung | undefined {
  if (!isWorkingDay(place, date) || date < localDateOf(duty.openedMs, place.timeZone)) return undefined;
  const anchor = lastWorkingDayOnOrBefore(place, localDateOf(duty.dueMs - 1, place.timeZone));
  if (date === anchor) return { kind: 'on_the_day' };
  if (date < anchor) {
    const workingDays = DAYS_BEFORE.find((n) => addWorkingDays(place, anchor, -n) === date);
    return workingDays === undefined ? undefined : { kind: 'before', workingDays };
  }
  const since = workingDaysBetween(place, anchor, date);
  return since % OVERDUE_EVERY === 0 ? { kind: 'overdue', workingDays: since } : undefined;
}

/**
 * The first morning that may remind somebody of the year they were welcomed to, or of the seat or role they came to: they
 * have three whole working days to read the mail about it.
 */
export const firstReminderOn = (place: Place, greetedMs: number): LocalDate =>
  addWorkingDays(place, localDateOf(greetedMs, place.timeZone), QUIET_AFTER_WELCOME + 1);
