import { type LaunchFacts, launchObstacles } from '../../application/launch/launch-obstacles.ts';
import type { PassedFact } from '../../application/launch/passed-consequences.ts';
import { refuseObstacles } from '../../application/launch/refuse-obstacles.ts';
import { MILESTONE_KEYS } from '../../domain/dates.ts';
import { notPlain } from '../support/plain-sentence.ts';

const passed = (more: Partial<PassedFact> = {}): PassedFact => ({
  key: 'prepare_cut_off',
  printedOn: '2026-03-12',
  effectiveOn: '2026-03-12',
  regions: ['colorado', 'hawaii'],
  everywhere: true,
  teams: 40,
  seatsEmpty: 8,
  seatsProposed: 24,
  seatsUntrained: 31,
  teamsWithEarlierFiling: 12,
  ...more,
});

const facts = (more: Partial<LaunchFacts> = {}): LaunchFacts => ({
  cycle: { budgetYear: 2028, status: 'draft', agreements: ['COALITION_2023'], regions: null },
  seated: ['labor', 'management'],
  teamsInScope: 40,
  findings: [],
  passed: [],
  ...more,
});

test('lets a whole draft be launched', () => {
  expect(launchObstacles(facts(), [])).toEqual([]);
});

test('tells a passed cut-off by what follows, in numbers', () => {
  const [obstacle, ...others] = launchObstacles(facts({ passed: [passed()] }), []);
  expect(others).toEqual([]);
  expect(obstacle).toMatchObject({ code: 'past_dates_need_choice', past: ['prepare_cut_off'] });
  expect(obstacle?.message).toContain(
    '24 proposed co-leads will count as vacant at once, covered by their side’s sponsor until they accept, because prepare’s cut-off, Thursday, March 12, 2026, has passed.',
  );
});

test('says where, when a date has passed in some regions only', () => {
  const [obstacle] = launchObstacles(facts({ passed: [passed({ regions: ['hawaii'], everywhere: false })] }), []);
  expect(obstacle?.message).toContain('March 12, 2026, has passed in hawaii.');
});

test.each(MILESTONE_KEYS)('needs a choice about %s once it has passed', (key) => {
  const given = facts({ passed: [passed({ key })] });
  expect(launchObstacles(given, []).map(({ code }) => code)).toEqual(['past_dates_need_choice']);
  expect(launchObstacles(given, [key])).toEqual([]);
});

test('asks about the passed dates without a choice alone', () => {
  const given = facts({ passed: [passed({ key: 'prepare_due' }), passed()] });
  expect(launchObstacles(given, ['prepare_due'])).toMatchObject([{ past: ['prepare_cut_off'] }]);
});

test('names the regions in which no team was found', () => {
  const nowhere = facts({ teamsInScope: 0 });
  expect(launchObstacles(nowhere, [])[0]?.message).toContain('workers of COALITION_2023: check both');
  const inRegions = facts({ teamsInScope: 0, cycle: { ...nowhere.cycle, regions: ['colorado', 'hawaii'] } });
  expect(launchObstacles(inRegions, [])[0]?.message).toContain('COALITION_2023 in colorado, hawaii: check both');
});

test('says a finding about every region as it is', () => {
  const given = facts({
    findings: [{ kind: 'out_of_order', keys: ['load'], regions: [], states: [], message: 'Move one.' }],
  });
  expect(launchObstacles(given, [])).toEqual([{ code: 'calendar_incomplete', message: 'Move one.' }]);
});

test('asks for a choice about one date, or about each', () => {
  const choice = (...keys: PassedFact['key'][]) =>
    launchObstacles(facts({ passed: keys.map((key) => passed({ key })) }), [])[0]?.message;
  expect(choice('prepare_due')).toContain('Move this date in the draft');
  expect(choice('prepare_due', 'prepare_cut_off')).toContain('Move each of these dates in the draft');
});

test('lists everything at once, and refuses with the first one’s code', () => {
  const given = facts({
    cycle: { budgetYear: 2028, status: 'running', agreements: ['NOBODYS_2030'], regions: ['hawaii'] },
    seated: ['management'],
    teamsInScope: 0,
    findings: [
      { kind: 'day_off', keys: ['load'], regions: [], states: ['CA'], message: 'A holiday.' },
      { kind: 'past', keys: ['load'], regions: [], states: [], message: 'Past.' },
      { kind: 'out_of_order', keys: ['load', 'close'], regions: ['hawaii'], states: [], message: 'Move one.' },
    ],
    passed: [passed()],
  });
  expect(launchObstacles(given, []).map(({ code, message }) => `${code}: ${message.slice(0, 40)}`)).toEqual([
    'not_a_draft: The cycle of 2028 is running already.',
    'co_chair_missing: The labor side has no confirmed national',
    'not_found: No team on the roster has workers of NOB',
    'calendar_incomplete: hawaii: Move one.',
    'past_dates_need_choice: 24 proposed co-leads will count as vacan',
  ]);
  expect(launchObstacles(given, []).flatMap(({ message }) => notPlain(message))).toEqual([]);
  expect(() => refuseObstacles(given, [])).toThrow(
    expect.objectContaining({ code: 'not_a_draft', details: { past: ['prepare_cut_off'] } }),
  );
});
