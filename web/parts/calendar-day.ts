const FORMAT = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' });

/** A day of a calendar, which is the same in every zone: `Sep 30, 2026` for 2026-09-30. */
export const calendarDay = (day: string): string => FORMAT.format(new Date(`${day}T00:00:00Z`));
