// Which local days are worked where: weekends and public holidays of the facility's state are off.
// No instants here (instants.ts), and nothing of this folder in workflows/ or domain/: they know epochs only.

import Holidays from 'date-holidays';
import { dateOfDay, dayNumber, type LocalDate, weekdayOfDay } from './local-date.ts';
import { isState, type Place } from './place.ts';

export function isWorkingDay(place: Place, date: LocalDate): boolean {
  return isWorked(place, dayNumber(date));
}

/** What a day off is called, such as "Labor Day" or "a weekend"; undefined: it is worked. */
export function dayOffName(place: Place, date: LocalDate): string | undefined {
  if (weekdayOfDay(dayNumber(date)) > 5) return 'a weekend';
  return holidaysOf(place.state, date.slice(0, 4)).get(date);
}

/** The n-th working day after `date`, before it when n is negative; `date` itself, worked or not, when n is 0. */
export function addWorkingDays(place: Place, date: LocalDate, n: number): LocalDate {
  if (!Number.isInteger(n)) throw new RangeError(`${n} is no number of working days: give a whole number.`);
  const step = Math.sign(n);
  let day = dayNumber(date);
  for (let left = Math.abs(n); left > 0; ) {
    day += step;
    if (isWorked(place, day)) left -= 1;
  }
  return dateOfDay(day);
}

export function lastWorkingDayOnOrBefore(place: Place, date: LocalDate): LocalDate {
  return isWorkingDay(place, date) ? date : addWorkingDays(place, date, -1);
}

export function nextWorkingDayOnOrAfter(place: Place, date: LocalDate): LocalDate {
  return isWorkingDay(place, date) ? date : addWorkingDays(place, date, 1);
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(place: Place, from: LocalDate, to: LocalDate): number {
  if (to < from) return -workingDaysBetween(place, to, from);
  const last = dayNumber(to);
  let worked = 0;
  for (let day = dayNumber(from) + 1; day <= last; day += 1) if (isWorked(place, day)) worked += 1;
  return worked;
}

function isWorked(place: Place, day: number): boolean {
  return weekdayOfDay(day) <= 5 && !holidaysOf(place.state, dateOfDay(day).slice(0, 4)).has(dateOfDay(day));
}

// computing one state's year takes a millisecond, and a morning asks for thousands of days of the same few
const years = new Map<string, ReadonlyMap<LocalDate, string>>();

/** Names by date. */
function holidaysOf(state: string, year: string): ReadonlyMap<LocalDate, string> {
  const key = `${state} ${year}`;
  const known = years.get(key);
  if (known) return known;
  if (!isState(state)) {
    throw new RangeError(
      `'${state}' is no US state: its holidays are unknown. Correct the facility's state in the roster.`,
    );
  }
  const holidays = new Map<LocalDate, string>();
  for (const { type, date, name } of new Holidays('US', state).getHolidays(year)) {
    // a holiday that begins at noon or later (Kentucky's Good Friday) leaves a morning to be reminded on
    if (type !== 'public' || !date.endsWith(' 00:00:00')) continue;
    const [on, called] = [date.slice(0, 10), name.replace('substitute day', 'observed')];
    const other = holidays.get(on);
    holidays.set(on, other === undefined ? called : `${other} and ${called}`);
  }
  years.set(key, holidays);
  return holidays;
}
