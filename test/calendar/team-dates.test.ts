import fc from 'fast-check';
import { defaultCalendar } from '../../calendar/default-calendar.ts';
import { endOfDay, startOfDay } from '../../calendar/instants.ts';
import { addDays } from '../../calendar/local-date.ts';
import { type PrintedMilestone, teamDates } from '../../calendar/team-dates.ts';
import { isWorkingDay } from '../../calendar/working-days.ts';
import { DATE_RULES, type DateRule, type MilestoneKey } from '../../domain/dates.ts';
import { anyDate, anyPlace, honolulu, newYork } from './places.ts';

const printed = (changes: Partial<Record<MilestoneKey, string>>, rule: DateRule = 'none'): PrintedMilestone[] =>
  defaultCalendar(2027).map((milestone) => {
    const printedOn = changes[milestone.key];
    return printedOn === undefined ? milestone : { ...milestone, printedOn, rule };
  });

describe('the effective date', () => {
  // 31 August 2025 is the Sunday before Labor Day
  test.each([
    ['none', '2025-08-31'],
    ['previous', '2025-08-29'],
    ['next', '2025-09-02'],
  ] as const)('of Sunday 31 August 2025 follows the rule %s', (rule, date) => {
    const dates = teamDates(printed({ prepare_due: '2025-08-31' }, rule), newYork);
    expect(dates.prepare_due).toBe(endOfDay(date, 'America/New_York'));
  });

  test('begins at 00:00 for what opens and ends at 24:00 for what is due', () => {
    const dates = teamDates(printed({}), honolulu);
    expect(dates.apply_opens).toBe(startOfDay('2026-04-01', 'Pacific/Honolulu'));
    expect(dates.training_due).toBe(dates.apply_opens);
    expect(dates.filing_due).toBe(endOfDay('2026-09-30', 'Pacific/Honolulu'));
  });

  test('is the extended one, under the same rule', () => {
    const calendar = printed({ filing_due: '2026-09-30' }, 'next');
    const dates = teamDates(calendar, newYork, [{ milestone: 'filing_due', until: '2026-10-10' }]);
    // Saturday, then Columbus Day on Monday
    expect(dates.filing_due).toBe(endOfDay('2026-10-13', 'America/New_York'));
  });

  test('takes the longest of several extensions, and never one that shortens', () => {
    const extensions = ['2026-10-02', '2026-10-07', '2026-09-01'].map((until) => ({
      milestone: 'filing_due' as const,
      until,
    }));
    expect(teamDates(printed({}), newYork, extensions).filing_due).toBe(endOfDay('2026-10-07', 'America/New_York'));
    expect(teamDates(printed({}), newYork, extensions.slice(2)).filing_due).toBe(
      endOfDay('2026-09-30', 'America/New_York'),
    );
  });

  test('never passes the cut-off, the load or the last day a signature counts', () => {
    const until = '2027-06-01';
    const dates = teamDates(printed({}), newYork, [
      { milestone: 'training_due', until },
      { milestone: 'filing_due', until },
      { milestone: 'decisions_due', until },
    ]);
    expect(dates.filing_due).toBe(dates.filing_cut_off);
    expect(dates.training_due).toBe(dates.filing_cut_off);
    expect(dates.decisions_due).toBe(dates.load);
  });

  test('lets training be made good after apply has opened', () => {
    const dates = teamDates(printed({}), newYork, [{ milestone: 'training_due', until: '2026-04-15' }]);
    expect(dates.training_due).toBe(endOfDay('2026-04-15', 'America/New_York'));
  });

  test('is refused as a whole when milestones are missing, naming each', () => {
    const calendar = printed({}).filter(({ key }) => key !== 'load' && key !== 'close');
    expect(() => teamDates(calendar, newYork)).toThrow('no date for the budget’s load, the close of the year');
  });

  test('stays within a few days of the printed one, on a working day where a rule says so', () => {
    fc.assert(
      fc.property(anyPlace, anyDate, fc.constantFrom(...DATE_RULES), (place, date, rule) => {
        const { prepare_due } = teamDates(printed({ prepare_due: date }, rule), place);
        const allowed = [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5].map((days) => addDays(date, days));
        const effective = allowed.find((day) => endOfDay(day, place.timeZone) === prepare_due);
        expect(effective).toBeDefined();
        if (rule !== 'none') expect(isWorkingDay(place, effective ?? '')).toBe(true);
      }),
    );
  });

  test('never moves earlier because of an extension', () => {
    fc.assert(
      fc.property(anyPlace, anyDate, (place, until) => {
        const without = teamDates(printed({}), place);
        const extended = teamDates(printed({}), place, [{ milestone: 'filing_due', until }]);
        expect(extended.filing_due).toBeGreaterThanOrEqual(without.filing_due);
        expect(extended.filing_due).toBeLessThanOrEqual(extended.filing_cut_off);
      }),
    );
  });
});
