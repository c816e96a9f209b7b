import { endOfDay, localDateOf } from '../../calendar/instants.ts';
import { addDays, type LocalDate } from '../../calendar/local-date.ts';
import type { Place } from '../../calendar/place.ts';
import { lastWorkingDayOnOrBefore, workingDaysBetween } from '../../calendar/working-days.ts';
import type { Tone } from './letter.ts';

const LONG: Intl.DateTimeFormatOptions = { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' };
// farther away than the first reminder
const FAR_DAYS = 30;
const SHORT: Intl.DateTimeFormatOptions = { weekday: 'short', month: 'short', day: 'numeric' };

/** The local date that a due instant ends: 24:00 still belongs to it. */
export const dueDateOf = (dueMs: number, place: Place): LocalDate => localDateOf(dueMs - 1, place.timeZone);

export const shortDate = (dueMs: number, place: Place): string => inWords(dueMs - 1, place, SHORT);

/** Such as "Due Wednesday, September 30, 2026, end of day, Eastern Time (EDT)" and "3 working days left". */
export const whenInWords = (
  dueMs: number,
  place: Place,
  today: LocalDate,
): { due: string; left: string; tone: Tone } => ({
  due: `${today > dueDateOf(dueMs, place) ? 'Was due' : 'Due'} ${dueInWords(dueMs, place)}`,
  ...distance(dueMs, place, today),
});

/** The same, but with the distance only when the date is near: a count of two hundred working days helps nobody. */
export const whenAhead = (dueMs: number, place: Place, today: LocalDate): { due: string; left?: string; tone: Tone } =>
  dueMs > Date.parse(`${addDays(today, FAR_DAYS)}T00:00:00Z`)
    ? { due: `Due ${dueInWords(dueMs, place)}`, tone: 'far' }
    : whenInWords(dueMs, place, today);

/** Such as "Pacific Time" and "Hawaii-Aleutian Standard Time", each once. */
export const zoneNames = (timeZones: string[], ms: number): string[] => [
  ...new Set(timeZones.map((timeZone) => zonePart(ms, timeZone, 'longGeneric'))),
];

/** Such as "Wednesday, September 30, 2026, end of day, Eastern Time (EDT)". */
export function dueInWords(dueMs: number, place: Place): string {
  const key = `${dueMs} ${place.timeZone}`;
  const known = dues.get(key) ?? wordsOfDue(dueMs, place);
  if (dues.size > MANY_DUES) dues.clear();
  dues.set(key, known);
  return known;
}

// a launch tells thousands of people the same few dates
const dues = new Map<string, string>();
const MANY_DUES = 1000;

function wordsOfDue(dueMs: number, place: Place): string {
  const isMidnight = endOfDay(dueDateOf(dueMs, place), place.timeZone) === dueMs;
  // a newcomer's training is due thirty days after they were seated, at that time of day
  const time = isMidnight ? 'end of day' : inWords(dueMs, place, { hour: 'numeric', minute: '2-digit' });
  return `${inWords(dueMs - 1, place, LONG)}, ${time}, ${zoneInWords(dueMs - 1, place)}`;
}

/** How far a due date is from a local date, in working days of the place. */
function distance(dueMs: number, place: Place, today: LocalDate): { left: string; tone: Tone } {
  const due = dueDateOf(dueMs, place);
  if (today > due) {
    const since = workingDaysBetween(place, due, today);
    return { left: since === 0 ? 'Just past its date' : `${days(since)} overdue`, tone: 'past' };
  }
  if (today === due) return { left: 'Due today', tone: 'near' };
  const lastWorkingDay = lastWorkingDayOnOrBefore(place, due);
  if (today === lastWorkingDay) return { left: 'Today is the last working day before it', tone: 'near' };
  const left = workingDaysBetween(place, today, due);
  return { left: left <= 0 ? 'No working day left' : `${days(left)} left`, tone: left <= 2 ? 'near' : 'far' };
}

const days = (n: number): string => (n === 1 ? '1 working day' : `${n} working days`);

function zoneInWords(ms: number, place: Place): string {
  const name = zonePart(ms, place.timeZone, 'longGeneric');
  const abbreviation = zonePart(ms, place.timeZone, 'short');
  return name === abbreviation ? name : `${name} (${abbreviation})`;
}

function zonePart(ms: number, timeZone: string, timeZoneName: 'longGeneric' | 'short'): string {
  const parts = format({ timeZone, timeZoneName }).formatToParts(ms);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}

const inWords = (ms: number, { timeZone }: Place, options: Intl.DateTimeFormatOptions): string =>
  format({ ...options, timeZone }).format(ms);

// making a formatter takes longer than rendering a mail; there are a few per zone
const formats = new Map<string, Intl.DateTimeFormat>();

function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.DateTimeFormat('en-US', options);
  formats.set(key, known);
  return known;
}
