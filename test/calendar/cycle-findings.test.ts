import { cycleFindings } from '../../calendar/cycle-findings.ts';
import { defaultCalendar } from '../../calendar/default-calendar.ts';
import { followingYear } from '../../calendar/following-year.ts';
import { pastDue } from '../../calendar/past-due.ts';
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

const south = { regionId: 'south', own: [], places: [CALIFORNIA, HAWAII] };
const colorado = { regionId: 'colorado', own: [], places: [COLORADO] };
const daysOff = (dates: PrintedDate[], ...regions: Parameters<typeof cycleFindings>[1]) =>
  cycleFindings(dates, regions)
    .filter(({ kind, keys }) => kind === 'day_off' && keys[0] === 'filing_due')
    .map(({ regions, states, message }) => ({ regions, states, message }));

test('a holiday of one state is found where it is kept, and nowhere else', () => {
  // 26 March is Prince Kuhio Day
  const found = cycleFindings(calendar(printed('training_due', '2026-03-26')), [south, colorado]);
  expect(found.filter(({ keys }) => keys[0] === 'training_due')).toMatchObject([
    { kind: 'day_off', regions: ['south'], states: ['HI'] },
  ]);
});

test('a weekend is found once for all states', () => {
  expect(daysOff(calendar(printed('filing_due', '2026-09-06')), south, colorado)).toEqual([
    {
      regions: ['colorado', 'south'],
      states: ['CA', 'CO', 'HI'],
      message: expect.stringContaining(
        'filing_due (2026-09-06) is a weekend or public holiday in CA, CO, HI: it stays',
      ),
    },
  ]);
});

test('what a rule makes of it is told', () => {
  const found = daysOff(calendar(printed('filing_due', '2026-09-06', 'next')), colorado);
  // Monday the 7th is Labor Day
  expect(found[0]?.message).toContain('its rule makes it 2026-09-08');
});

test('a region’s own date is judged in its place, beside the nation’s others', () => {
  const own = [printed('input_opens', '2026-12-01'), printed('input_closes', '2026-11-20')];
  const found = cycleFindings(calendar(), [{ ...colorado, own }]).filter(({ kind }) => kind === 'out_of_order');
  expect(found).toMatchObject([{ keys: ['input_opens', 'input_closes'], regions: ['colorado'] }]);
});

test('a date that the nation has out of order is not told again for each region', () => {
  const dates = calendar(printed('filing_due', '2026-11-30'));
  const own = [printed('decisions_due', '2026-12-20')];
  const found = cycleFindings(dates, [{ ...colorado, own }]).filter(({ kind }) => kind === 'out_of_order');
  expect(found).toMatchObject([{ keys: ['filing_due', 'filing_cut_off'], regions: [] }]);
});

test('last year’s dates come a year later, with their source', () => {
  const [date, leapDay] = followingYear([printed('load', '2026-12-31', 'next'), printed('close', '2028-02-29')], 2027);
  expect(date).toEqual({ key: 'load', printedOn: '2027-12-31', rule: 'next', source: 'drafted from 2027' });
  expect(leapDay?.printedOn).toBe('2029-02-28');
});

test('only what teams owe something by is past due, and only once its day is over', () => {
  const dates = calendar();
  const at = (iso: string) => pastDue(dates, Date.parse(iso)).map(({ key }) => key);
  expect(at('2026-04-01T06:59:59Z')).toEqual(['prepare_due']);
  expect(at('2026-04-01T07:00:00Z')).toEqual(['prepare_due', 'training_due']);
});
