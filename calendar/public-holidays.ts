// Public holidays of the 50 states, the District of Columbia, Puerto Rico and Guam, by name: what the package date-holidays
// says, put right where a law or an official list says otherwise.

import Holidays from 'date-holidays';
import { addDays, dayNumber, type LocalDate, weekdayOfDay } from './local-date.ts';
import { isState, TERRITORIES } from './place.ts';

// computing one state's year takes a millisecond, and a morning asks for thousands of days of the same few
const years = new Map<string, ReadonlyMap<LocalDate, string>>();

/** Names by date of one year, the days included on which a holiday is observed. Throws for an unknown state. */
export function publicHolidays(state: string, year: number): ReadonlyMap<LocalDate, string> {
  const key = `${state} ${year}`;
  const known = years.get(key);
  if (known) return known;
  if (!isState(state)) {
    throw new RangeError(
      `'${state}' is no US state: its holidays are unknown. Correct the facility's state in the roster.`,
    );
  }
  const holidays = new Map<LocalDate, string>();
  const add = (date: LocalDate, name: string) => {
    const other = holidays.get(date);
    if (other?.includes(name)) return;
    holidays.set(date, other === undefined ? name : `${other} and ${name}`);
  };
  for (const { date, name } of listed(state, year)) {
    if (!isLeftOut(state, year, name)) add(date, name);
  }
  for (const [date, name] of ADDED[state]?.(year) ?? []) add(date, name);
  for (const [date, name] of [...holidays]) {
    const observed = observedOn(state, date, name);
    if (observed) add(observed, `${name} (observed)`);
  }
  years.set(key, holidays);
  return holidays;
}

function listed(state: string, year: number): { date: LocalDate; name: string }[] {
  const holidays = TERRITORIES.includes(state) ? new Holidays(state) : new Holidays('US', state);
  return (
    holidays
      .getHolidays(year, 'en')
      // a holiday that begins at noon or later (Kentucky's Good Friday) counts as a working day: reminders go out in
      // the morning
      .filter(({ type, date }) => type === 'public' && date.endsWith(' 00:00:00'))
      .map(({ date, name }) => ({
        date: date.slice(0, 10),
        name: name.replace('substitute day', 'observed').replace('Labour', 'Labor'),
      }))
  );
}

interface LeftOut {
  /** Absent: everywhere. */
  states?: string[];
  names: string[];
  /** In odd years alone. */
  odd?: true;
}

const LEFT_OUT: LeftOut[] = [
  // days of honor on which work goes on; Evacuation and Bunker Hill Day are Suffolk County's alone
  { names: ['Susan B. Anthony Day', 'Malcolm X Day'] },
  { states: ['MA'], names: ['Evacuation Day', 'Bunker Hill Day'] },
  { states: ['WI'], names: ['Primary Election Day', 'Election Day'] },
  // general elections are in even years
  { states: ['IN', 'MT'], names: ['Primary Election Day', 'Election Day'], odd: true },
  // Puerto Rico's act 26 of 2017 put its heroes' birthdays together on the third Monday of February
  {
    states: ['PR'],
    names: [
      'Birthday of Eugenio María de Hostos',
      'Birthday of Luis Muñoz Marín',
      'Birthday of José de Diego',
      'Birthday of Don Luis Muñoz Rivera',
      'Birthday of Dr. José Celso Barbosa',
    ],
  },
  // not on the Government of Guam's list
  { states: ['GU'], names: ['Juneteenth', 'Juneteenth (observed)', 'Columbus Day', "Washington's Birthday"] },
];

const isLeftOut = (state: string, year: number, name: string): boolean =>
  LEFT_OUT.some(
    ({ states, names, odd }) =>
      names.includes(name) && (states === undefined || states.includes(state)) && (!odd || year % 2 === 1),
  );

const goodFriday = (year: number): LocalDate =>
  new Holidays('DE')
    .getHolidays(year, 'en')
    .find(({ rule }) => rule === 'easter -2')
    ?.date.slice(0, 10) ?? '';

const ADDED: Record<string, (year: number) => [LocalDate, string][]> = {
  PR: (year) => [[goodFriday(year), 'Good Friday']],
  // the day after a presidential election's inauguration year begins, for the District alone (5 U.S.C. 6103 c)
  DC: (year) => (year % 4 === 1 ? [[`${year}-01-20`, 'Inauguration Day']] : []),
};

/** Veterans Day by the federal rule, which the package leaves out; the territories' own by their laws. */
function observedOn(state: string, date: LocalDate, name: string): LocalDate | undefined {
  const weekday = weekdayOfDay(dayNumber(date));
  if (name.endsWith('(observed)') || weekday < 6) return undefined;
  const isNamed = name === 'Veterans Day' || (state === 'DC' && name === 'Inauguration Day');
  if (weekday === 7 && (isNamed || TERRITORIES.includes(state))) return addDays(date, 1);
  // Puerto Rico moves Sundays only
  return weekday === 6 && (name === 'Veterans Day' || state === 'GU') && state !== 'PR' ? addDays(date, -1) : undefined;
}
