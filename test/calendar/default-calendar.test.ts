import fc from 'fast-check';
import { calendarProblems } from '../../calendar/calendar-problems.ts';
import { defaultCalendar } from '../../calendar/default-calendar.ts';
import { NATIONAL_REFERENCE } from '../../calendar/place.ts';
import { teamDates } from '../../calendar/team-dates.ts';
import { workingDaysBetween } from '../../calendar/working-days.ts';
import { MILESTONE_KEYS } from '../../domain/dates.ts';
import { anyPlace } from './places.ts';

const dateOf = (budgetYear: number, key: string) =>
  defaultCalendar(budgetYear).find((milestone) => milestone.key === key)?.printedOn ?? '';

describe('the default calendar', () => {
  test('prints the dates of the process', () => {
    expect(dateOf(2027, 'prepare_due')).toBe('2025-09-30');
    expect(dateOf(2027, 'training_due')).toBe('2026-03-31');
    expect(dateOf(2027, 'filing_due')).toBe('2026-09-30');
    expect(dateOf(2027, 'filing_cut_off')).toBe('2026-10-21');
    expect(workingDaysBetween(NATIONAL_REFERENCE, '2026-10-21', dateOf(2027, 'input_closes'))).toBe(20);
    expect(dateOf(2027, 'decisions_due')).toBe('2026-12-30');
    expect(dateOf(2027, 'load')).toBe('2026-12-31');
    expect(dateOf(2027, 'close')).toBe('2027-12-31');
  });

  test('has every milestone and no problem, in every year and place', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2025, max: 2040 }), anyPlace, (budgetYear, place) => {
        const calendar = defaultCalendar(budgetYear);
        expect(Object.keys(teamDates(calendar, place)).sort()).toEqual([...MILESTONE_KEYS].sort());
        expect(calendarProblems(calendar)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('calendar problems', () => {
  test('name dates that are missing, repeated, impossible and out of order, all at once', () => {
    const calendar = defaultCalendar(2027)
      .filter(({ key }) => key !== 'close')
      .map((milestone) => (milestone.key === 'load' ? { ...milestone, printedOn: '2026-02-31' } : milestone))
      .map((milestone) => (milestone.key === 'filing_due' ? { ...milestone, printedOn: '2026-11-02' } : milestone));
    const problems = calendarProblems([...calendar, { key: 'input_opens', printedOn: '2026-10-22', rule: 'none' }]);
    expect(problems.map(({ kind, keys }) => [kind, ...keys])).toEqual([
      ['repeated', 'input_opens'],
      ['missing', 'close'],
      ['not_a_date', 'load'],
      ['out_of_order', 'filing_due', 'filing_cut_off'],
    ]);
    expect(problems[3]?.message).toBe(
      'The filing’s due date, Monday, November 2, 2026, comes after the filing’s cut-off, Wednesday, October 21, 2026: move one.',
    );
  });
});
