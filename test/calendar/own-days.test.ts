import { workingDaysAfter } from '../../calendar/instants.ts';
import { rungOn } from '../../calendar/ladder.ts';
import { type OwnHoliday, ownDays } from '../../calendar/own-days.ts';
import { type Place, placeKey } from '../../calendar/place.ts';
import { addWorkingDays, dayOffName, isWorkingDay } from '../../calendar/working-days.ts';

const reach = { state: 'CO', facilityId: 'lone-tree', agreements: ['ALLIANCE_2025', 'COALITION_2023'] };

const day = (scope: string, kind: OwnHoliday['kind'], date = '2026-09-16'): OwnHoliday => {
  const [scopeKind = '', scopeId = ''] = scope.split(':');
  return { scopeKind: scopeKind as OwnHoliday['scopeKind'], scopeId, date, name: `By ${scope}`, kind };
};
const place = (...holidays: OwnHoliday[]): Place => {
  const own = ownDays(reach, holidays);
  return { timeZone: 'America/Denver', state: 'CO', ...(own ? { own } : {}) };
};

describe('own holidays', () => {
  test('are days off like public ones, by their names', () => {
    const here = place(day('facility:lone-tree', 'off'));
    expect(dayOffName(here, '2026-09-16')).toBe('By facility:lone-tree');
    expect(addWorkingDays(here, '2026-09-15', 1)).toBe('2026-09-17');
    expect(isWorkingDay(here, '2026-09-17')).toBe(true);
  });

  test('take a public holiday away where they say that it is worked', () => {
    // Frances Xavier Cabrini Day, the first Monday of October
    expect(isWorkingDay(place(), '2026-10-05')).toBe(false);
    expect(isWorkingDay(place(day('agreement:COALITION_2023', 'working', '2026-10-05')), '2026-10-05')).toBe(true);
  });

  test('leave weekends off', () => {
    expect(dayOffName(place(day('nation', 'working', '2026-09-19')), '2026-09-19')).toBe('a weekend');
  });

  test.each([
    ['the facility before its agreements', 'facility:lone-tree', 'agreement:COALITION_2023'],
    ['an agreement before the state', 'agreement:ALLIANCE_2025', 'state:CO'],
    ['the state before the nation', 'state:CO', 'nation'],
  ])('count %s, whichever is read first', (_what, nearer, farther) => {
    for (const kind of ['off', 'working'] as const) {
      const other = kind === 'off' ? 'working' : 'off';
      const days = [day(nearer, kind), day(farther, other)];
      expect(isWorkingDay(place(...days), '2026-09-16')).toBe(kind === 'working');
      expect(isWorkingDay(place(...days.reverse()), '2026-09-16')).toBe(kind === 'working');
    }
  });

  test('are off where two agreements of a team differ', () => {
    const days = [day('agreement:ALLIANCE_2025', 'off'), day('agreement:COALITION_2023', 'working')];
    expect(isWorkingDay(place(...days), '2026-09-16')).toBe(false);
    expect(isWorkingDay(place(...days.reverse()), '2026-09-16')).toBe(false);
  });

  test('of other places hold nowhere else', () => {
    const elsewhere = [day('facility:denver', 'off'), day('state:CA', 'off'), day('agreement:OTHER_2024', 'off')];
    expect(place(...elsewhere)).toEqual(place());
    expect(placeKey(place(...elsewhere))).toBe(placeKey(place()));
    expect(placeKey(place(day('nation', 'off')))).not.toBe(placeKey(place()));
  });

  test('move clocks and reminders', () => {
    const here = place(day('facility:lone-tree', 'off'));
    const noon = Date.parse('2026-09-15T18:00:00Z');
    expect(workingDaysAfter(here, noon, 1) - workingDaysAfter(place(), noon, 1)).toBe(24 * 60 * 60 * 1000);
    const duty = { openedMs: 0, dueMs: Date.parse('2026-09-17T06:00:00Z') };
    expect(rungOn(duty, place(), '2026-09-16')).toEqual({ kind: 'on_the_day' });
    expect(rungOn(duty, here, '2026-09-15')).toEqual({ kind: 'on_the_day' });
    expect(rungOn(duty, here, '2026-09-16')).toBeUndefined();
  });
});
