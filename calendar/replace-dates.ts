import type { PrintedDate } from './team-dates.ts';

/** A calendar with the given dates in place of its own: a draft's corrections, or what a region has of its own. */
export function replaceDates(dates: readonly PrintedDate[], given: readonly PrintedDate[]): PrintedDate[] {
  const instead = new Map(given.map((date) => [date.key, date]));
  return dates.map((date) => instead.get(date.key) ?? date);
}
