import { DateTime } from 'luxon';

/**
 * "Wednesday, 30 September 2026, end of day (PDT)". A due instant is 24:00, so the date is that of the day which ends
 * then.
 */
export function dueWords(dueMs: number, timeZone: string): string {
  const day = DateTime.fromMillis(dueMs - 1, { zone: timeZone, locale: 'en-US' });
  return `${day.toFormat('cccc, d LLLL yyyy')}, end of day (${day.toFormat('ZZZZ')})`;
}
