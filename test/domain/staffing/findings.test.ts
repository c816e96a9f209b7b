import type { ChosenModel } from '../../../domain/staffing/line-hours.ts';
import { findingsIn, type Given } from './findings-in.ts';
import { DEMANDS, floorOf, lineOf, modelBy, modelOf } from './parts.ts';

test.each(Object.keys(DEMANDS) as (keyof typeof DEMANDS)[])('an unremarkable model by %s has none', (method) => {
  expect(findingsIn(modelBy(method))).toEqual([]);
});

describe('52 weeks', () => {
  const [room] = DEMANDS.rooms.lines as [(typeof DEMANDS.rooms.lines)[number]];
  const open = { ...room, daysPerWeek: '7' };

  test('leave out a day of rooms that are open on all seven, and what it costs is told', () => {
    const lines = [room, open, { ...open, label: 'rooms 9 and 10', rooms: '2' }];
    expect(findingsIn(modelOf({ method: 'rooms', demand: { yearBasis: 'weeks_52', lines } }))).toEqual([
      {
        code: 'year_of_52_weeks',
        pointer: '/model/demand/yearBasis',
        sentence:
          'Open on all 7 days: rooms 1 to 8 and rooms 9 and 10. But 52 weeks are 364 days; the cycle counts 365. 0.09 FTE, $14,776.47 a year, are missing.',
        costCents: 1477647,
        isCertain: true,
      },
    ]);
  });

  test('leave out a day of shifts, with or without a floor', () => {
    const demand = { ...DEMANDS.ratio, yearBasis: 'weeks_52' } as const;
    const sentence =
      'Open on all 7 days: the day shift. But 52 weeks are 364 days; the cycle counts 365. 0.06 FTE, $9,604.71 a year, are missing.';
    const expected = [expect.objectContaining({ code: 'year_of_52_weeks', sentence })];
    expect(findingsIn(modelOf({ method: 'ratio', demand }))).toEqual(expected);
    expect(findingsIn(modelOf({ method: 'ratio', demand }, { ratioFloor: floorOf() }))).toEqual(expected);
  });

  test('are right where nothing is open on all seven days, where the year has 364, and where days are counted', () => {
    const five = { ...DEMANDS.ratio, shifts: DEMANDS.ratio.shifts.map((shift) => ({ ...shift, daysPerWeek: '5' })) };
    expect(findingsIn(modelOf({ method: 'ratio', demand: { ...five, yearBasis: 'weeks_52' } }))).toEqual([]);
    expect(findingsIn(modelOf({ method: 'rooms', demand: { yearBasis: 'days', lines: [open] } }))).toEqual([]);
    const demand = { yearBasis: 'weeks_52' as const, lines: [open] };
    for (const daysPerYear of ['364', '360']) {
      expect(findingsIn(modelOf({ method: 'rooms', demand }), { settings: { daysPerYear } })).toEqual([]);
    }
  });
});

describe('a leap year that is counted with 365 days', () => {
  const codes = (model: ChosenModel, given: Given) => findingsIn(model, given).map(({ code }) => code);

  test('lacks a day, and what it costs is told', () => {
    expect(findingsIn(modelBy('hppd'), { budgetYear: 2028 })).toEqual([
      {
        code: 'leap_day_not_counted',
        pointer: '/model/demand',
        sentence: '2028 is a leap year of 366 days; the cycle counts 365. 0.10 FTE, $16,623.53 a year, are missing.',
        costCents: 1662353,
        isCertain: true,
      },
    ]);
  });

  test('is one in four, but of full centuries only one in four', () => {
    const leap = [2024, 2028, 2096, 2000].map((budgetYear) => codes(modelBy('hppd'), { budgetYear }));
    expect(leap).toEqual(leap.map(() => ['leap_day_not_counted']));
    const common = [2027, 2026, 2100].map((budgetYear) => codes(modelBy('hppd'), { budgetYear }));
    expect(common).toEqual(common.map(() => []));
  });

  test('is told only where hours depend on days, and where the cycle counts 365', () => {
    const budgetYear = 2028;
    expect(codes(modelBy('fixed'), { budgetYear })).toEqual([]);
    expect(codes(modelBy('posts'), { budgetYear })).toEqual([]);
    expect(codes(modelBy('hppd'), { budgetYear, settings: { daysPerYear: '366' } })).toEqual([]);
    expect(codes(modelBy('hppd'), { budgetYear, settings: { daysPerYear: '364' } })).toEqual([]);
    const posts = DEMANDS.posts.posts.map((post) => ({ ...post, daysPerYear: '365' }));
    const everyDay = modelOf({ method: 'posts', demand: { posts } }, { skillMix: [lineOf({ basis: 'method' })] });
    expect(codes(everyDay, { budgetYear })).toEqual(['leap_day_not_counted']);
    const calls = { ...DEMANDS.call_workload, daysPerYear: '365' };
    expect(codes(modelOf({ method: 'call_workload', demand: calls }), { budgetYear })).toEqual([
      'leap_day_not_counted',
    ]);
  });
});

describe('posts around the clock', () => {
  const postsOf = (count: string, hoursPerDay: string) =>
    modelOf(
      {
        method: 'posts',
        demand: {
          posts: [{ label: 'desk', jobClass: 'Registered Nurse', count, hoursPerDay, daysPerYear: '365' }],
        },
      },
      { skillMix: [lineOf({ basis: 'method' })] },
    );

  test('are asked about where several are entered', () => {
    expect(findingsIn(postsOf('3', '24'))).toEqual([
      {
        code: 'posts_around_the_clock',
        pointer: '/model/demand/posts/0/count',
        sentence:
          'Post desk: 3 posts of 24 h are 72 h a day. If one post around the clock is meant, enter 1; then 9.91 FTE, $1,618,023.53 a year, are too many.',
        costCents: 161802353,
        isCertain: false,
      },
    ]);
    expect(findingsIn(postsOf('2', '24'))).toHaveLength(1);
  });

  test('are not where one is, or where a post is shorter', () => {
    expect([findingsIn(postsOf('1', '24')), findingsIn(postsOf('1.9', '24')), findingsIn(postsOf('3', '12'))]).toEqual([
      [],
      [],
      [],
    ]);
  });

  test('are compared post by post', () => {
    const demand = {
      posts: ['desk', 'gate'].map((label) => ({
        label,
        jobClass: 'Registered Nurse',
        count: '2',
        hoursPerDay: '24',
        daysPerYear: '365',
      })),
    };
    const model = modelOf({ method: 'posts', demand }, { skillMix: [lineOf({ basis: 'method' })] });
    expect(findingsIn(model).map(({ pointer, costCents }) => [pointer, costCents])).toEqual([
      ['/model/demand/posts/0/count', 80901176],
      ['/model/demand/posts/1/count', 80901176],
    ]);
  });
});

test('a mean census in a ratio is asked about, because a ratio holds at all times', () => {
  const demand = { ...DEMANDS.ratio, censusBasis: 'mean' as const };
  expect(findingsIn(modelOf({ method: 'ratio', demand }))).toEqual([
    {
      code: 'census_is_a_mean',
      pointer: '/model/demand/censusBasis',
      sentence:
        'The census is a mean. A ratio holds at all times, also when more patients are there; enter the peak of each shift.',
      costCents: null,
      isCertain: false,
    },
  ]);
});

describe('a nonproductive share', () => {
  const away = (share: Partial<Parameters<typeof lineOf>[0]>) =>
    findingsIn(modelBy('hppd', { skillMix: [lineOf(share)] }));

  test('below 10 % is asked about, with what 10 % takes more', () => {
    expect(away({ nonproductiveShare: '0.08' })).toEqual([
      {
        code: 'nonproductive_share_unusual',
        pointer: '/model/skillMix/0/nonproductiveShare',
        sentence:
          'The nonproductive share of Registered Nurse is 8 %; usual are 10 % to 30 %. At 10 % it takes 0.76 FTE, $124,576.09 a year, more.',
        costCents: 12457609,
        isCertain: false,
      },
    ]);
  });

  test('above 30 % is asked about, with what 30 % takes less', () => {
    expect(away({ nonproductiveHoursPerFte: '832' })).toEqual([
      {
        code: 'nonproductive_share_unusual',
        pointer: '/model/skillMix/0/nonproductiveHoursPerFte',
        sentence:
          'The nonproductive share of Registered Nurse is 40 %; usual are 10 % to 30 %. At 30 % it takes 7.52 FTE, $1,227,964.29 a year, less.',
        costCents: 122796429,
        isCertain: false,
      },
    ]);
  });

  test('costs nothing where nobody is replaced', () => {
    expect(away({ nonproductiveShare: '0.08', replacedShare: '0' })).toMatchObject([
      {
        sentence: 'The nonproductive share of Registered Nurse is 8 %; usual are 10 % to 30 %.',
        costCents: 0,
      },
    ]);
  });

  test('of just 10 % or 30 % is usual, and each line is judged by itself', () => {
    expect(away({ nonproductiveShare: '0.1' })).toEqual([]);
    expect(away({ nonproductiveShare: '0.3' })).toEqual([]);
    const aide = lineOf({ lineId: 'L2', jobClass: 'Aide', share: '0.5', nonproductiveShare: '0.31' });
    expect(findingsIn(modelBy('hppd', { skillMix: [lineOf({ share: '0.5' }), aide] }))).toMatchObject([
      { pointer: '/model/skillMix/1/nonproductiveShare', costCents: 5338975 },
    ]);
  });
});

describe('a call center', () => {
  const calls = (over: Partial<typeof DEMANDS.call_workload>, share: string) =>
    modelOf(
      { method: 'call_workload', demand: { ...DEMANDS.call_workload, ...over } },
      { skillMix: [lineOf({ jobClass: 'Agent', nonproductiveShare: share })] },
    );

  test('with much time away and none in the office is asked whether all of it is out of the office', () => {
    expect(findingsIn(calls({ inOfficeShrinkage: '0' }, '0.28'))).toEqual([
      {
        code: 'no_shrinkage_in_office',
        pointer: '/model/demand/inOfficeShrinkage',
        sentence:
          'Agent is away for 28 % and never in the office off calls: is all of it out of the office? Only that part is covered by backfill.',
        costCents: null,
        isCertain: false,
      },
    ]);
    expect(findingsIn(calls({ inOfficeShrinkage: '0' }, '0.25'))).toEqual([]);
    expect(findingsIn(calls({ inOfficeShrinkage: '0.01' }, '0.28'))).toEqual([]);
  });

  test('is not asked about a lead on top of the calls', () => {
    const lead = lineOf({ lineId: 'L2', jobClass: 'Lead', basis: 'fixed', fixedFte: '1', nonproductiveShare: '0.28' });
    const model = calls({ inOfficeShrinkage: '0' }, '0.2');
    expect(findingsIn({ ...model, skillMix: [...model.skillMix, lead] })).toEqual([]);
  });

  test('that is always on calls is told what that means', () => {
    expect(findingsIn(calls({ occupancy: '1' }, '0.14'))).toEqual([
      {
        code: 'occupancy_of_100_percent',
        pointer: '/model/demand/occupancy',
        sentence: 'At an occupancy of 100 % nobody is free when a call comes in, so callers wait without end.',
        costCents: null,
        isCertain: false,
      },
    ]);
  });
});

describe('fixed FTE that hold the relief of a post already', () => {
  const positions = (fte: string, line = lineOf({ basis: 'method', nonproductiveHoursPerFte: '224' })) =>
    modelOf({ method: 'fixed', demand: { positions: [{ jobClass: 'Registered Nurse', fte }] } }, { skillMix: [line] });

  test('are asked about, with what they cost twice', () => {
    expect(findingsIn(positions('4.72'))).toEqual([
      {
        code: 'fixed_fte_holds_relief',
        pointer: '/model/demand/positions/0/fte',
        sentence:
          '4.72 FTE of Registered Nurse are what a post of 24 h on every day takes with its relief, and relief comes on top here. If it is in them already, 0.57 FTE, $93,013.30 a year, are too many.',
        costCents: 9301330,
        isCertain: false,
      },
    ]);
  });

  test.each([
    ['1.573', '8 h'],
    ['1.6', '8 h'],
    ['2.36', '12 h'],
    ['3.15', '16 h'],
    ['4.720', '24 h'],
  ])('%s FTE are those of %s', (fte, hours) => {
    expect(findingsIn(positions(fte))[0]?.sentence).toContain(`a post of ${hours} on every day`);
  });

  test.each(['5', '2', '4.71', '4.21', '1.5734', '7.08'])('%s FTE are not', (fte) => {
    expect(findingsIn(positions(fte))).toEqual([]);
  });

  test('are in order where nobody is replaced, or nobody away', () => {
    const nobody = lineOf({ basis: 'method', nonproductiveHoursPerFte: '224', replacedShare: '0' });
    expect(findingsIn(positions('4.72', nobody))).toEqual([]);
    const here = lineOf({ basis: 'method', nonproductiveShare: '0' });
    expect(findingsIn(positions('4.21', here)).map(({ code }) => code)).toEqual(['nonproductive_share_unusual']);
  });

  test('are found on lines on top of a mix too, and among other positions', () => {
    const lead = lineOf({ lineId: 'L2', jobClass: 'Lead', basis: 'fixed', fixedFte: '4.95', hourlyRateCents: null });
    expect(findingsIn(modelBy('hppd', { skillMix: [lineOf(), lead] }))).toMatchObject([
      {
        pointer: '/model/skillMix/1/fixedFte',
        sentence: expect.stringContaining(
          'If it is in them already, 0.87 FTE (cost not computed, because the hourly rate of Lead is not entered) are too many.',
        ),
        costCents: null,
      },
    ]);
    const clerk = lineOf({ lineId: 'L2', jobClass: 'Clerk', basis: 'method' });
    const demand = {
      positions: [
        { jobClass: 'Clerk', fte: '1' },
        { jobClass: 'Registered Nurse', fte: '4.95' },
      ],
    };
    const other = lineOf({ lineId: 'L0', basis: 'fixed', fixedFte: '1' });
    const skillMix = [other, lineOf({ basis: 'method' }), clerk];
    expect(findingsIn(modelOf({ method: 'fixed', demand }, { skillMix }))).toMatchObject([
      { pointer: '/model/demand/positions/1/fte', sentence: expect.stringContaining('4.95 FTE of Registered Nurse') },
    ]);
  });
});
