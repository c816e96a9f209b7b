import { DateTime } from 'luxon';
import { addDays, dayNumber, type LocalDate } from './local-date.ts';
import type { Place } from './place.ts';
import { addWorkingDays } from './working-days.ts';

/** 00:00 of a local date, epoch milliseconds. */
export function startOfDay(date: LocalDate, timeZone: string): number {
  dayNumber(date);
  const start = DateTime.fromISO(date, { zone: timeZone });
  if (!start.isValid) {
    throw new RangeError(`'${timeZone}' is no time zone: give an IANA name such as America/Denver.`);
  }
  return start.toMillis();
}

/** 24:00 of a local date, the next date's 00:00: 23 or 25 hours after its start when the clocks change. */
export const endOfDay = (date: LocalDate, timeZone: string): number => startOfDay(addDays(date, 1), timeZone);

/** 24:00 of the local day in which a moment lies; a moment that is 24:00 already stays. */
export const endOfDayOf = (ms: number, timeZone: string): number => endOfDay(localDateOf(ms - 1, timeZone), timeZone);

/** The date on the wall calendar; 24:00 already belongs to the next one. */
export function localDateOf(ms: number, timeZone: string): LocalDate {
  const date = DateTime.fromMillis(ms, { zone: timeZone }).toISODate();
  if (date === null) {
    throw new RangeError(`There is no local date for ${ms} ms in '${timeZone}': give an epoch and an IANA time zone.`);
  }
  return date;
}

/** When "n working days from now" are over: 24:00 of the n-th working day after the local date of `fromMs`. */
export const workingDaysAfter = (place: Place, fromMs: number, n: number): number =>
  endOfDay(addWorkingDays(place, localDateOf(fromMs, place.timeZone), n), place.timeZone);

/** When "n days from now" are over: 24:00 of the n-th day after the local date of `fromMs`. */
export const calendarDaysAfter = (place: Place, fromMs: number, n: number): number =>
  endOfDay(addDays(localDateOf(fromMs, place.timeZone), n), place.timeZone);
