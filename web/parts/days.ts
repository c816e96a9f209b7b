// Days without an hour, as the server writes them: 2027-06-30.

const long = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });

/** Such as "June 30, 2027". */
export const longDay = (day: string): string => long.format(new Date(`${day}T00:00:00Z`));
