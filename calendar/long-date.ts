import type { LocalDate } from './local-date.ts';

/** Such as "Friday, August 7, 2026". */
export const longDate = (date: LocalDate): string => FORMAT.format(new Date(`${date}T00:00:00Z`));

const FORMAT = new Intl.DateTimeFormat('en-US', {
  weekday: 'long',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  timeZone: 'UTC',
});
