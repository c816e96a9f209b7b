/** 'YYYY-MM-DD' as people in a place write it; it has no instant until a zone is named. */
export type LocalDate = string;

const DAY_MS = 86_400_000;
const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

export function isLocalDate(text: string): boolean {
  if (!SHAPE.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  // Date.parse reads 30 February as 1 or 2 March
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

/** Days since 1970-01-01. Counting whole days keeps zones and daylight saving out of date arithmetic. */
export function dayNumber(date: LocalDate): number {
  if (!isLocalDate(date)) {
    throw new RangeError(`'${date}' is no date: give an existing day of the calendar as YYYY-MM-DD.`);
  }
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

export const dateOfDay = (day: number): LocalDate => new Date(day * DAY_MS).toISOString().slice(0, 10);

export const addDays = (date: LocalDate, days: number): LocalDate => dateOfDay(dayNumber(date) + days);

/** The same day of the next year; 1 March after a 29 February. */
export function yearAfter(date: LocalDate): LocalDate {
  const next = `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;
  return isLocalDate(next) ? next : `${next.slice(0, 4)}-03-01`;
}

/** 1 Monday … 7 Sunday. Day 0, 1 January 1970, was a Thursday. */
export const weekdayOfDay = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;
