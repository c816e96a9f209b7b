import { localDateOf, startOfDay } from './instants.ts';
import type { Place } from './place.ts';
import { isWorkingDay, workingDaysBetween } from './working-days.ts';

const EVERY_WORKING_DAYS = 3;
const MORNING_MS = 7 * 60 * 60 * 1000;

/**
 * Which reminder of something told at `toldMs` is the current one: 1 from the third working day after, 2 from the sixth,
 * and so on; undefined before the first, and outside the hours in which reminders go out (working days from seven in the
 * morning). Whoever was away for several gets the current one alone.
 */
export function reminderRound(place: Place, toldMs: number, nowMs: number): number | undefined {
  const today = localDateOf(nowMs, place.timeZone);
  if (!isWorkingDay(place, today) || nowMs < startOfDay(today, place.timeZone) + MORNING_MS) return undefined;
  const since = workingDaysBetween(place, localDateOf(toldMs, place.timeZone), today);
  const round = Math.floor(since / EVERY_WORKING_DAYS);
  return round > 0 ? round : undefined;
}
