const formats = new Map<string, Intl.DateTimeFormat>();

/** "Wednesday, 30 September 2026, end of day (PDT)": a due instant is 24:00, so the day is the one that it ends. */
export function dueWords(dueMs: number, timeZone: string): string {
  const parts = formatOf(timeZone).formatToParts(dueMs - 1);
  const { weekday, day, month, year, timeZoneName } = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  return `${weekday}, ${day} ${month} ${year}, end of day (${timeZoneName})`;
}

/** One for each zone: to make one costs a hundred times what it costs to use it, and a co-chair's list has hundreds of dates. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZoneName: 'short',
  });
  formats.set(timeZone, made);
  return made;
}
