import { publicHolidays } from '../../calendar/public-holidays.ts';
import { isWorkingDay } from '../../calendar/working-days.ts';

// 2027, weekdays only. Everybody's days are named once; each place adds its own and leaves out what it does not keep.
const EVERYWHERE = ['01-01', '01-18', '05-31', '06-18', '07-05', '09-06', '11-11', '11-25', '12-24', '12-31'];

/** Beside them: third Monday of February, second Monday of October, and what is the place's own. */
const PLACES: Record<string, string> = {
  AL: '02-15 04-26 06-07 10-11',
  AK: '02-15 03-29 10-11 10-18',
  AZ: '02-15 10-11',
  AR: '02-15 10-11',
  CA: '02-15 03-31 11-26',
  CO: '02-15 10-04',
  CT: '02-12 02-15 03-26 10-11',
  DC: '02-15 04-16 10-11',
  DE: '03-26 11-26',
  FL: '11-26',
  GA: '04-26 10-11 11-26',
  GU: '03-01 07-21 11-02 12-08',
  HI: '02-15 03-26 06-11 08-20',
  IA: '02-12 02-15 10-11',
  ID: '02-15 10-11',
  IL: '02-12 02-15 03-01 10-11',
  IN: '02-15 03-26 10-11 11-26',
  KS: '10-11',
  KY: '10-11',
  LA: '02-09 02-15 03-26 10-11',
  MA: '02-15 04-19 10-11',
  MD: '02-15 10-11 11-26',
  ME: '02-15 04-19 10-11',
  MI: '02-15 10-11',
  MN: '02-15 10-11',
  MO: '02-12 02-15 10-11',
  MS: '02-15 04-26 10-11',
  MT: '02-15 10-11',
  NC: '03-26 11-26 12-23',
  ND: '02-15 10-11',
  NE: '02-15 04-30 10-11',
  NH: '02-15 11-26',
  NJ: '02-12 02-15 03-26 10-11 11-02',
  NM: '02-15 10-11 11-26',
  NV: '02-15 10-29 11-26',
  NY: '02-12 02-15 10-11 11-02',
  OH: '02-15 10-11',
  OK: '02-15 10-11 11-26',
  OR: '02-15 10-11',
  PA: '02-15 06-14 10-11',
  PR: '01-06 02-15 03-02 03-22 03-26 07-26 10-11 11-19',
  RI: '02-15 08-09 10-11',
  SC: '02-15 05-10 10-11',
  SD: '02-15 10-11',
  TN: '02-15 03-26 10-11',
  TX: '02-15 10-11 11-26',
  UT: '02-15 10-11',
  VA: '02-15 10-11',
  VT: '02-15 03-02 08-16 10-11',
  WA: '02-15 10-11',
  WI: '02-15 10-11',
  WV: '02-15 10-11 11-26',
  WY: '02-15 10-11',
};
/** What the place does not keep of everybody's days. */
const NOT_KEPT: Record<string, string[]> = { GU: ['06-18'] };

const onWeekdays = (state: string, year: number): string[] =>
  [...publicHolidays(state, year).keys()]
    .filter((date) => {
      const day = new Date(`${date}T00:00:00Z`).getUTCDay();
      return day !== 0 && day !== 6 && date.startsWith(String(year));
    })
    .map((date) => date.slice(5))
    .sort();

test('covers 53 places', () => {
  expect(Object.keys(PLACES)).toHaveLength(53);
});

test.each(Object.entries(PLACES))('%s keeps its days of 2027', (state, own) => {
  const kept = [...EVERYWHERE.filter((day) => !NOT_KEPT[state]?.includes(day)), ...own.split(' ')].sort();
  expect(onWeekdays(state, 2027)).toEqual(kept);
});

test('Guam’s list of 2026 is the one that its government publishes', () => {
  // Guam Waterworks Authority, holiday schedule 2026
  expect(onWeekdays('GU', 2026)).toEqual(
    '01-01 01-19 03-02 05-25 07-03 07-21 09-07 11-02 11-11 11-26 12-08 12-25'.split(' '),
  );
});

test('Puerto Rico has its heroes’ birthdays on one Monday, Good Friday, and moves a Sunday to Monday', () => {
  const days = publicHolidays('PR', 2026);
  expect(days.get('2026-04-03')).toBe('Good Friday');
  expect(days.get('2026-03-23')).toBe('Emancipation Day (observed)');
  expect(days.has('2026-01-12')).toBe(false);
  expect(days.has('2026-04-16')).toBe(false);
});

test('the District has Inauguration Day in the years after presidential elections', () => {
  const washington = { timeZone: 'America/New_York', state: 'DC' };
  // 20 January 2029 is a Saturday, on which nobody works anyway; 2033's is a Thursday
  expect(isWorkingDay(washington, '2033-01-20')).toBe(false);
  expect(isWorkingDay(washington, '2032-01-20')).toBe(true);
  expect(isWorkingDay({ ...washington, state: 'MD' }, '2033-01-20')).toBe(true);
});

test.each([
  ['a Saturday', '2028-11-10'],
  ['a Sunday', '2029-11-12'],
])('Veterans Day on %s is observed beside the weekend', (_when, observed) => {
  expect(publicHolidays('OH', Number(observed.slice(0, 4))).get(observed)).toBe('Veterans Day (observed)');
});

test('election days are off in the years that have one', () => {
  expect(publicHolidays('IN', 2026).get('2026-11-03')).toBe('Election Day');
  expect(publicHolidays('IN', 2027).has('2027-11-02')).toBe(false);
});
