// Which local days are worked where: weekends are off, and holidays, the place's own or the public ones of its state.
// No instants here (instants.ts), and nothing of this folder in workflows/ or domain/: they know epochs only.

import { dateOfDay, dayNumber, type LocalDate, weekdayOfDay } from './local-date.ts';
import type { Place } from './place.ts';
import { publicHolidays } from './public-holidays.ts';

export function isWorkingDay(place: Place, date: LocalDate): boolean {
  return isWorked(place, dayNumber(date));
}

/** What a day off is called, such as "Labor Day" or "a weekend"; undefined: it is worked. */
export function dayOffName(place: Place, date: LocalDate): string | undefined {
  if (weekdayOfDay(dayNumber(date)) > 5) return 'a weekend';
  return holidayName(place, date);
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
  return weekdayOfDay(day) <= 5 && holidayName(place, dateOfDay(day)) === undefined;
}

/** What is nearest decides: the place's own days before the public holidays of its state. */
function holidayName({ state, own }: Place, date: LocalDate): string | undefined {
  const day = own?.days.get(date);
  if (day) return day.kind === 'off' ? day.name : undefined;
  return publicHolidays(state, Number(date.slice(0, 4))).get(date);
}
