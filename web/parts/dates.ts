// Days as people say them, in the zone of the facility that they are meant for.

const DAY_MS = 24 * 60 * 60 * 1000;
const LOCALE = 'en-US';

/** A due instant is 24:00, so its day is the one that it ends. */
const lastMoment = (dueAt: string): Date => new Date(Date.parse(dueAt) - 1);

const dayNumber = (at: Date, timeZone: string): number =>
  Date.parse(new Intl.DateTimeFormat('en-CA', { timeZone }).format(at)) / DAY_MS;

/** How many days from today, there, to the day on which it is due; below zero: it has passed. */
export const daysUntil = (dueAt: string, timeZone: string, nowMs = Date.now()): number =>
  dayNumber(lastMoment(dueAt), timeZone) - dayNumber(new Date(nowMs), timeZone);

/** `today`, `tomorrow`, `in 9 days`. */
export const inDays = (days: number): string =>
  new Intl.RelativeTimeFormat(LOCALE, { numeric: 'auto' }).format(days, 'day');

/** `Sat, Nov 28, end of day MST`, with the year where it is not this one. */
export function dueShort(dueAt: string, timeZone: string): string {
  const at = lastMoment(dueAt);
  const isThisYear = at.getFullYear() === new Date().getFullYear();
  const date = new Intl.DateTimeFormat(LOCALE, {
    timeZone,
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(at);
  const zone = new Intl.DateTimeFormat(LOCALE, { timeZone, timeZoneName: 'short' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value;
  return `${date}, end of day ${zone}`;
}

/** `Nov 20, 2026`, where the reader is. */
export const dayOf = (instant: string): string =>
  new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium' }).format(new Date(instant));
