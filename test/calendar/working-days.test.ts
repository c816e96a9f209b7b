import fc from 'fast-check';
import { addDays, dayNumber, isLocalDate, weekdayOfDay } from '../../calendar/local-date.ts';
import { canonicalZone, isState } from '../../calendar/place.ts';
import {
  addWorkingDays,
  isWorkingDay,
  lastWorkingDayOnOrBefore,
  nextWorkingDayOnOrAfter,
  workingDaysBetween,
} from '../../calendar/working-days.ts';
import { anyDate, anyPlace, honolulu, losAngeles, newYork } from './places.ts';

const smallCount = fc.integer({ min: 1, max: 40 });

describe('working days', () => {
  test('rest on weekends', () => {
    expect(isWorkingDay(newYork, '2025-08-29')).toBe(true);
    expect(isWorkingDay(newYork, '2025-08-30')).toBe(false);
    expect(isWorkingDay(newYork, '2025-08-31')).toBe(false);
  });

  test('rest on the holidays of the facility state only', () => {
    expect(isWorkingDay(honolulu, '2026-06-11')).toBe(false); // Kamehameha Day
    expect(isWorkingDay(newYork, '2026-06-11')).toBe(true);
    expect(isWorkingDay(losAngeles, '2026-03-31')).toBe(false); // César Chávez Day
    expect(isWorkingDay(honolulu, '2026-03-31')).toBe(true);
  });

  test('rest on the day a weekend holiday is observed', () => {
    expect(isWorkingDay(newYork, '2026-07-03')).toBe(false);
    expect(isWorkingDay(newYork, '2027-07-05')).toBe(false);
    // New Year's Day 2028 is a Saturday: the Friday before, in the old year, is off
    expect(isWorkingDay(newYork, '2027-12-31')).toBe(false);
  });

  test('count a half holiday as worked', () => {
    expect(isWorkingDay({ timeZone: 'America/New_York', state: 'KY' }, '2026-04-03')).toBe(true);
  });

  test('step over Labor Day', () => {
    expect(addWorkingDays(newYork, '2025-08-29', 1)).toBe('2025-09-02');
    expect(addWorkingDays(newYork, '2025-09-02', -1)).toBe('2025-08-29');
    expect(lastWorkingDayOnOrBefore(newYork, '2025-08-31')).toBe('2025-08-29');
    expect(nextWorkingDayOnOrAfter(newYork, '2025-08-31')).toBe('2025-09-02');
  });

  test('include the leap day', () => {
    expect(addWorkingDays(newYork, '2028-02-28', 1)).toBe('2028-02-29');
    expect(addWorkingDays(newYork, '2028-02-28', 2)).toBe('2028-03-01');
    expect(isLocalDate('2028-02-29')).toBe(true);
    expect(isLocalDate('2027-02-29')).toBe(false);
  });

  test('leave the date alone for zero days', () => {
    expect(addWorkingDays(newYork, '2025-08-31', 0)).toBe('2025-08-31');
  });

  test('refuse what is no date, no count and no state', () => {
    expect(() => isWorkingDay(newYork, '2025-02-30')).toThrow('give an existing day');
    expect(() => addWorkingDays(newYork, '2025-02-03', 1.5)).toThrow('give a whole number');
    expect(() => isWorkingDay({ timeZone: 'America/New_York', state: 'XX' }, '2025-02-03')).toThrow('no US state');
  });

  test('lie as many apart as were added', () => {
    fc.assert(
      fc.property(anyPlace, anyDate, smallCount, (place, date, n) => {
        const later = addWorkingDays(place, date, n);
        expect(isWorkingDay(place, later)).toBe(true);
        expect(workingDaysBetween(place, date, later)).toBe(n);
      }),
    );
  });

  test('come back to the same working day', () => {
    fc.assert(
      fc.property(anyPlace, anyDate, smallCount, (place, date, n) => {
        const start = nextWorkingDayOnOrAfter(place, date);
        expect(addWorkingDays(place, addWorkingDays(place, start, n), -n)).toBe(start);
      }),
    );
  });

  test('are never more than ten days away', () => {
    fc.assert(
      fc.property(anyPlace, anyDate, (place, date) => {
        expect(dayNumber(addWorkingDays(place, date, 1)) - dayNumber(date)).toBeLessThanOrEqual(10);
      }),
    );
  });
});

test('names the weekday of any date', () => {
  fc.assert(
    fc.property(anyDate, (date) => {
      const sundayFirst = new Date(`${date}T12:00:00Z`).getUTCDay();
      expect(weekdayOfDay(dayNumber(date)) % 7).toBe(sundayFirst);
      expect(dayNumber(addDays(date, 1)) - dayNumber(date)).toBe(1);
    }),
  );
});

test('knows states and the one spelling of a zone', () => {
  expect(isState('HI')).toBe(true);
  expect(isState('hi')).toBe(false);
  expect(isState('ZZ')).toBe(false);
  expect(canonicalZone('us/pacific')).toBe('America/Los_Angeles');
  expect(canonicalZone('America/Denver')).toBe('America/Denver');
  expect(canonicalZone('EST')).toBeUndefined();
  expect(canonicalZone('UTC-8')).toBeUndefined();
  expect(canonicalZone('America/Atlantis')).toBeUndefined();
});
