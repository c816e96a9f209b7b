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

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** `2 minutes ago`, `in 3 hours`, `5 days ago`. */
export function ago(instant: string, nowMs = Date.now()): string {
  const ms = Date.parse(instant) - nowMs;
  const size = Math.abs(ms);
  const words = new Intl.RelativeTimeFormat(LOCALE);
  if (size < MINUTE_MS) return ms < 0 ? 'a moment ago' : 'in a moment';
  if (size < HOUR_MS) return words.format(Math.trunc(ms / MINUTE_MS), 'minute');
  return size < 2 * DAY_MS
    ? words.format(Math.trunc(ms / HOUR_MS), 'hour')
    : words.format(Math.round(ms / DAY_MS), 'day');
}

/** `Nov 28, 2026, 3:04 AM MST`: where the reader is, with the zone's name. */
export const momentOf = (instant: string): string =>
  new Intl.DateTimeFormat(LOCALE, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(instant));
