import type { LocalDate } from './local-date.ts';
import type { PrintedDate } from './team-dates.ts';

/** Every printed date of one year's cycle, a year later; rules stay, and the source says where the date comes from. */
export const followingYear = (dates: readonly PrintedDate[], budgetYear: number): PrintedDate[] =>
  dates.map((date) => ({ ...date, printedOn: oneYearLater(date.printedOn), source: `drafted from ${budgetYear}` }));

/** 29 February becomes the 28th. */
function oneYearLater(date: LocalDate): LocalDate {
  const [year, rest] = [Number(date.slice(0, 4)) + 1, date.slice(4)];
  return `${year}${rest === '-02-29' ? '-02-28' : rest}`;
}
