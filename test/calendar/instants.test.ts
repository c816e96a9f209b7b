import fc from 'fast-check';
import { calendarDaysAfter, endOfDay, localDateOf, startOfDay, workingDaysAfter } from '../../calendar/instants.ts';
import { anyDate, anyPlace, honolulu, losAngeles, newYork, phoenix } from './places.ts';

const HOUR_MS = 3_600_000;
const at = (iso: string) => Date.parse(iso);

describe('a local day', () => {
  test('ends at 24:00 of its own zone', () => {
    expect(endOfDay('2026-09-30', 'Pacific/Honolulu')).toBe(at('2026-10-01T10:00:00Z'));
    expect(endOfDay('2026-09-30', 'America/New_York')).toBe(at('2026-10-01T04:00:00Z'));
    expect(endOfDay('2026-09-30', 'America/Los_Angeles')).toBe(at('2026-10-01T07:00:00Z'));
    expect(endOfDay('2026-09-30', 'America/Phoenix')).toBe(at('2026-10-01T07:00:00Z'));
    expect(endOfDay('2026-12-31', 'America/Phoenix')).toBe(at('2027-01-01T07:00:00Z'));
    expect(endOfDay('2026-12-31', 'America/Los_Angeles')).toBe(at('2027-01-01T08:00:00Z'));
  });

  test('has 23 hours in spring and 25 in autumn where clocks change', () => {
    const hours = (date: string, zone: string) => (endOfDay(date, zone) - startOfDay(date, zone)) / HOUR_MS;
    expect(hours('2026-03-08', 'America/New_York')).toBe(23);
    expect(hours('2026-11-01', 'America/New_York')).toBe(25);
    expect(hours('2026-03-08', 'America/Phoenix')).toBe(24);
    expect(hours('2026-11-01', 'Pacific/Honolulu')).toBe(24);
  });

  test('contains every instant from its start to its end', () => {
    fc.assert(
      fc.property(anyPlace, anyDate, fc.double({ min: 0, max: 1, noNaN: true }), ({ timeZone }, date, part) => {
        const [start, end] = [startOfDay(date, timeZone), endOfDay(date, timeZone)];
        const instant = Math.min(end - 1, Math.floor(start + part * (end - start)));
        expect(localDateOf(instant, timeZone)).toBe(date);
        expect(localDateOf(end, timeZone) > date).toBe(true);
      }),
    );
  });

  test('refuses an unknown zone and an impossible date', () => {
    expect(() => startOfDay('2026-01-01', 'America/Atlantis')).toThrow('IANA name');
    expect(() => endOfDay('2026-13-01', 'America/Denver')).toThrow('give an existing day');
    expect(() => localDateOf(Number.NaN, 'America/Denver')).toThrow('no local date');
  });
});

describe('a clock', () => {
  test('in working days ends at 24:00 after weekends and holidays', () => {
    const friday = at('2025-08-29T15:00:00-04:00');
    expect(workingDaysAfter(newYork, friday, 1)).toBe(endOfDay('2025-09-02', 'America/New_York'));
    // Statehood Day, 15 August 2025, is off in Hawaii alone
    const thursday = at('2025-08-14T08:00:00-10:00');
    expect(workingDaysAfter(honolulu, thursday, 1)).toBe(endOfDay('2025-08-18', 'Pacific/Honolulu'));
    expect(workingDaysAfter(phoenix, thursday, 1)).toBe(endOfDay('2025-08-15', 'America/Phoenix'));
  });

  test('counts from the local date, not from the one in Greenwich', () => {
    const lateMondayEvening = at('2026-09-14T23:30:00-07:00');
    expect(workingDaysAfter(losAngeles, lateMondayEvening, 1)).toBe(endOfDay('2026-09-15', 'America/Los_Angeles'));
  });

  test('in calendar days counts every day, over a change of clocks too', () => {
    const before = at('2026-03-06T12:00:00-05:00');
    expect(calendarDaysAfter(newYork, before, 5)).toBe(at('2026-03-12T00:00:00-04:00'));
    expect(calendarDaysAfter(newYork, before, 30)).toBe(endOfDay('2026-04-05', 'America/New_York'));
  });
});
