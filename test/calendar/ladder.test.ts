import fc from 'fast-check';
import { endOfDay, localDateOf, startOfDay } from '../../calendar/instants.ts';
import { firstReminderOn, type Rung, rungOn } from '../../calendar/ladder.ts';
import { addDays } from '../../calendar/local-date.ts';
import type { Place } from '../../calendar/place.ts';
import { isWorkingDay, workingDaysBetween } from '../../calendar/working-days.ts';
import { anyDate, anyPlace, honolulu, losAngeles, newYork } from './places.ts';

const duty = (place: Place, openedOn: string, dueOn: string) => ({
  openedMs: startOfDay(openedOn, place.timeZone),
  dueMs: endOfDay(dueOn, place.timeZone),
});

/** Every rung from `first` on, as a person would meet them. */
function ladder(place: Place, openedOn: string, dueOn: string, first: string, days: number): [string, Rung][] {
  const rungs: [string, Rung][] = [];
  for (let i = 0; i < days; i += 1) {
    const date = addDays(first, i);
    const rung = rungOn(duty(place, openedOn, dueOn), place, date);
    if (rung) rungs.push([date, rung]);
  }
  return rungs;
}

describe('the reminder ladder', () => {
  test('counts working days around a Sunday deadline before Labor Day', () => {
    expect(ladder(newYork, '2025-07-01', '2025-08-31', '2025-08-01', 50)).toEqual([
      ['2025-08-15', { kind: 'before', workingDays: 10 }],
      ['2025-08-22', { kind: 'before', workingDays: 5 }],
      ['2025-08-28', { kind: 'before', workingDays: 1 }],
      ['2025-08-29', { kind: 'on_the_day' }],
      ['2025-09-08', { kind: 'overdue', workingDays: 5 }],
      ['2025-09-15', { kind: 'overdue', workingDays: 10 }],
    ]);
  });

  test('skips the facility own holiday', () => {
    // Statehood Day, Friday 15 August 2025, in Hawaii
    expect(ladder(honolulu, '2025-07-01', '2025-08-15', '2025-08-11', 5)).toEqual([
      ['2025-08-13', { kind: 'before', workingDays: 1 }],
      ['2025-08-14', { kind: 'on_the_day' }],
    ]);
  });

  test('makes up no rung that passed before the duty opened', () => {
    expect(ladder(newYork, '2026-09-24', '2026-09-30', '2026-09-01', 30)).toEqual([
      ['2026-09-29', { kind: 'before', workingDays: 1 }],
      ['2026-09-30', { kind: 'on_the_day' }],
    ]);
  });

  test('reminds on the date the duty opens when that is a rung', () => {
    expect(rungOn(duty(newYork, '2026-09-23', '2026-09-30'), newYork, '2026-09-23')).toEqual({
      kind: 'before',
      workingDays: 5,
    });
  });

  test('says nothing on a day off and at most one thing on any other', () => {
    fc.assert(
      fc.property(anyPlace, anyDate, fc.integer({ min: -60, max: 60 }), (place, dueOn, days) => {
        const date = addDays(dueOn, days);
        const rung = rungOn(duty(place, '2023-01-02', dueOn), place, date);
        if (!isWorkingDay(place, date)) expect(rung).toBeUndefined();
        if (rung && days > 0) expect(rung.kind).toBe('overdue');
        if (rung?.kind === 'overdue') expect(rung.workingDays % 5).toBe(0);
      }),
    );
  });

  test('has exactly four rungs up to the due date of a duty that is old enough', () => {
    fc.assert(
      fc.property(anyPlace, anyDate, (place, dueOn) => {
        const rungs = ladder(place, '2023-01-02', dueOn, addDays(dueOn, -40), 41).map(([, rung]) =>
          rung.kind === 'before' ? rung.workingDays : rung.kind,
        );
        expect(rungs).toEqual([10, 5, 1, 'on_the_day']);
      }),
    );
  });
});

describe('the first reminder after a welcome', () => {
  test.each([
    ['a Monday', newYork, '2026-08-03T15:00:00Z', '2026-08-07'],
    ['a Wednesday, over the weekend', newYork, '2026-08-05T15:00:00Z', '2026-08-11'],
    ['a Saturday', newYork, '2026-08-08T15:00:00Z', '2026-08-13'],
    ['the Thursday before Labor Day', newYork, '2026-09-03T15:00:00Z', '2026-09-10'],
    ['the Wednesday before Statehood Day', honolulu, '2026-08-19T15:00:00Z', '2026-08-26'],
    ['the same Wednesday elsewhere', losAngeles, '2026-08-19T15:00:00Z', '2026-08-25'],
    ['an evening that is tomorrow in Greenwich', honolulu, '2026-08-04T08:00:00Z', '2026-08-07'],
  ])('leaves three whole working days after %s', (_when, place, welcomedAt, first) => {
    expect(firstReminderOn(place, Date.parse(welcomedAt))).toBe(first);
  });

  test('is a working day with exactly three before it, everywhere', () => {
    fc.assert(
      fc.property(anyPlace, anyDate, fc.integer({ min: 0, max: 24 * 60 - 1 }), (place, date, minute) => {
        const welcomedMs = Date.parse(`${date}T00:00:00Z`) + minute * 60_000;
        const first = firstReminderOn(place, welcomedMs);
        expect(isWorkingDay(place, first)).toBe(true);
        expect(workingDaysBetween(place, localDateOf(welcomedMs, place.timeZone), first)).toBe(4);
      }),
    );
  });
});
