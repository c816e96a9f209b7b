import { cycleFindings } from '../../calendar/cycle-findings.ts';
import { defaultCalendar } from '../../calendar/default-calendar.ts';
import { followingYear } from '../../calendar/following-year.ts';
import { passedDates } from '../../calendar/passed-dates.ts';
import type { PrintedDate } from '../../calendar/team-dates.ts';
import type { MilestoneKey } from '../../domain/dates.ts';

const CALIFORNIA = { timeZone: 'America/Los_Angeles', state: 'CA' };
const HAWAII = { timeZone: 'Pacific/Honolulu', state: 'HI' };
const COLORADO = { timeZone: 'America/Denver', state: 'CO' };

const printed = (key: MilestoneKey, printedOn: string, rule: PrintedDate['rule'] = 'none'): PrintedDate => ({
  key,
  printedOn,
  rule,
  source: 'a test',
});
const calendar = (...instead: PrintedDate[]): PrintedDate[] =>
  defaultCalendar(2027).map((date) => instead.find(({ key }) => key === date.key) ?? { ...date, source: 'default' });

/** Before any of these dates. */
const EARLY = Date.parse('2025-01-01T00:00:00Z');

const south = { regionId: 'south', own: [], places: [CALIFORNIA, HAWAII] };
const colorado = { regionId: 'colorado', own: [], places: [COLORADO] };
const daysOff = (dates: PrintedDate[], ...regions: Parameters<typeof cycleFindings>[1]) =>
  cycleFindings(dates, regions, EARLY)
    .filter(({ kind, keys }) => kind === 'day_off' && keys[0] === 'filing_due')
    .map(({ regions, states, message }) => ({ regions, states, message }));

test('a holiday of one state is found where it is kept, and nowhere else', () => {
  // 26 March is Prince Kuhio Day
  const found = cycleFindings(calendar(printed('training_due', '2026-03-26')), [south, colorado], EARLY);
  expect(found.filter(({ keys }) => keys[0] === 'training_due')).toMatchObject([
    { kind: 'day_off', regions: ['south'], states: ['HI'] },
  ]);
});

test('a weekend is found once for all states', () => {
  expect(daysOff(calendar(printed('filing_due', '2026-09-06')), south, colorado)).toEqual([
    {
      regions: ['colorado', 'south'],
      states: ['CA', 'CO', 'HI'],
      message: expect.stringMatching(
        /^The filing’s due date, Sunday, September 6, 2026, is a weekend in CA, CO, HI. It stays there/,
      ),
    },
  ]);
});

test('a holiday is told by its name in each state', () => {
  const minnesota = { regionId: 'north', own: [], places: [{ timeZone: 'America/Chicago', state: 'MN' }] };
  const arizona = { regionId: 'southwest', own: [], places: [{ timeZone: 'America/Phoenix', state: 'AZ' }] };
  const found = daysOff(calendar(printed('filing_due', '2026-10-12')), minnesota, arizona);
  expect(found).toMatchObject([{ regions: ['north', 'southwest'], states: ['AZ', 'MN'] }]);
  expect(found[0]?.message).toContain(
    "Monday, October 12, 2026, is Indigenous Peoples' Day in MN; Columbus Day in AZ.",
  );
});

test('what a rule makes of it is told', () => {
  const found = daysOff(calendar(printed('filing_due', '2026-09-06', 'next')), colorado);
  // Monday the 7th is Labor Day
  expect(found[0]?.message).toContain('Its rule makes it Tuesday, September 8, 2026.');
});

test('a region’s own date is judged in its place, beside the nation’s others', () => {
  const own = [printed('input_opens', '2026-12-01'), printed('input_closes', '2026-11-20')];
  const found = cycleFindings(calendar(), [{ ...colorado, own }], EARLY).filter(({ kind }) => kind === 'out_of_order');
  expect(found).toMatchObject([{ keys: ['input_opens', 'input_closes'], regions: ['colorado'] }]);
});

test('a date that the nation has out of order is not told again for each region', () => {
  const dates = calendar(printed('filing_due', '2026-11-30'));
  const own = [printed('decisions_due', '2026-12-20')];
  const found = cycleFindings(dates, [{ ...colorado, own }], EARLY).filter(({ kind }) => kind === 'out_of_order');
  expect(found).toMatchObject([{ keys: ['filing_due', 'filing_cut_off'], regions: [] }]);
});

test('last year’s dates come a year later, with their source', () => {
  const [date, leapDay] = followingYear([printed('load', '2026-12-31', 'next'), printed('close', '2028-02-29')], 2027);
  expect(date).toEqual({ key: 'load', printedOn: '2027-12-31', rule: 'next', source: 'drafted from 2027' });
  expect(leapDay?.printedOn).toBe('2029-02-28');
});

describe('dates that have passed', () => {
  const at = (iso: string, regions = [colorado]) =>
    passedDates(calendar(), regions, Date.parse(iso)).map(({ key }) => key);

  test('are due dates and cut-offs, and only once their day is over', () => {
    expect(at('2026-04-01T05:59:59Z')).toEqual(['prepare_due', 'prepare_cut_off']);
    // foundation is over when apply opens
    expect(at('2026-04-01T06:00:00Z')).toEqual(['prepare_due', 'prepare_cut_off', 'training_due', 'apply_opens']);
  });

  test('are every one that ends something, in the end', () => {
    expect(at('2028-01-02T00:00:00Z')).toEqual([
      'prepare_due',
      'prepare_cut_off',
      'training_due',
      'apply_opens',
      'filing_due',
      'filing_cut_off',
      'input_closes',
      'decisions_due',
      'load',
      'close',
    ]);
  });

  test('are found where the first place of a region has passed them', () => {
    const passed = passedDates(calendar(), [south, colorado], Date.parse('2026-04-01T06:30:00Z'));
    expect(passed.find(({ key }) => key === 'training_due')?.regions).toEqual(['colorado']);
    expect(passed.find(({ key }) => key === 'prepare_due')?.regions).toEqual(['south', 'colorado']);
  });

  test('of a region of its own replace the nation’s there', () => {
    const own = [printed('input_closes', '2025-02-01')];
    const passed = passedDates(calendar(), [{ ...colorado, own }, south], Date.parse('2025-03-01T00:00:00Z'));
    expect(passed).toEqual([
      { key: 'input_closes', printedOn: '2025-02-01', effectiveOn: '2025-02-01', regions: ['colorado'] },
    ]);
  });

  test('are told among the findings', () => {
    const found = cycleFindings(calendar(), [colorado], Date.parse('2025-11-01T00:00:00Z'));
    expect(found.filter(({ kind }) => kind === 'past').map(({ message }) => message)).toEqual([
      'Prepare’s due date, Tuesday, September 30, 2025, has passed already.',
      'Prepare’s cut-off, Tuesday, October 21, 2025, has passed already.',
    ]);
  });
});
