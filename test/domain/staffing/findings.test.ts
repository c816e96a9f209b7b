import { computeRevision } from '../../../domain/staffing/compute-unit.ts';
import type { RevisionContent, Settings } from '../../../domain/staffing/content.ts';
import { exact, ONE } from '../../../domain/staffing/exact.ts';
import { figureSentence } from '../../../domain/staffing/findings/figure-sentence.ts';
import type { Finding } from '../../../domain/staffing/findings/finding.ts';
import type { ChosenModel } from '../../../domain/staffing/line-hours.ts';
import {
  DEMANDS,
  floorOf,
  lineOf,
  modelBy,
  modelOf,
  OWN_FIGURES,
  PLAN,
  revisionOf,
  SETTINGS,
  unitOf,
} from './parts.ts';

interface Given {
  settings?: Partial<Settings>;
  budgetYear?: number;
  unknown?: RevisionContent['unknown'];
  plan?: Partial<typeof PLAN>;
}

function findingsIn(model: ChosenModel, { settings, budgetYear = 2027, unknown = [], plan }: Given = {}): Finding[] {
  const unit = unitOf(model, { plan: { ...PLAN, ...plan } });
  const revision = revisionOf([unit], { settings: { ...SETTINGS, ...settings }, unknown });
  return computeRevision(revision, budgetYear)[0]?.findings ?? [];
}

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

describe('the team’s own figures', () => {
  const own = (over: Partial<typeof OWN_FIGURES>) => modelBy('hppd', { ownFigures: { ...OWN_FIGURES, ...over } });

  test('that are right lead to nothing', () => {
    const figures = {
      workedHours: '65700',
      directFte: '31.59',
      replacementFte: '5.57',
      totalFte: '37.160',
      backfillHours: '11594.1',
      backfillCents: 91013824,
    };
    expect(findingsIn(own(figures))).toEqual([]);
  });

  test('that differ are explained with what the difference costs', () => {
    expect(findingsIn(own({ totalFte: '36.32' }))).toEqual([
      {
        code: 'own_figure_differs',
        pointer: '/model/ownFigures/totalFte',
        sentence:
          'Your total FTE of 36.32 should be 37.16. It takes 15 % of the direct 31.59 FTE. Whoever covers is away too, so divide by 85 %. 0.84 FTE, $137,258.64 a year, are missing.',
        costCents: 13725864,
        isCertain: true,
        mixUps: { certain: ['relief_multiplied'], possible: [] },
      },
    ]);
  });

  test('of worked hours are told in hours', () => {
    expect(findingsIn(own({ workedHours: '65520' }))[0]?.sentence).toBe(
      'Your worked hours of 65,520 should be 65,700.0. It counts 52 weeks, which are 364 days; the cycle counts 365. 180.0 hours, $14,130.00 a year, are missing.',
    );
  });

  test('count the places of a day of a ratio, and of posts', () => {
    const ratio = modelBy('ratio', { ownFigures: { ...OWN_FIGURES, directFte: '26.25' } });
    expect(findingsIn(ratio)[0]?.sentence).toContain('It adds the 8 places of one day to the direct 18.25 FTE,');
    const skillMix = [lineOf({ basis: 'method' })];
    const posts = modelBy('posts', { skillMix, ownFigures: { ...OWN_FIGURES, directFte: '2.00' } });
    expect(findingsIn(posts)[0]?.sentence).toContain('It adds the 1 places of one day to the direct 1.00 FTE,');
  });

  test('of several classes are explained in general words, at the mean rate', () => {
    const aide = lineOf({
      lineId: 'L2',
      jobClass: 'Aide',
      share: '0.4',
      nonproductiveHoursPerFte: '224',
      hourlyRateCents: 3000,
    });
    const skillMix = [lineOf({ share: '0.6' }), aide];
    const of = (figures: Partial<typeof OWN_FIGURES>) =>
      findingsIn(modelBy('hppd', { skillMix, ownFigures: { ...OWN_FIGURES, ...figures } }))[0]?.sentence;
    expect(of({ replacementFte: '4.20' })).toBe(
      'Your replacement FTE of 4.20 should be 4.87. It takes the share away of the direct 31.59 FTE. Whoever covers is away too, so divide by the share at work. 0.67 FTE, $82,278.71 a year, are missing.',
    );
    expect(of({ totalFte: '36.493' })).toContain('It rounds the share away to whole percents.');
  });

  test('of a class that is partly replaced are explained in general words too', () => {
    const model = modelBy('hppd', {
      skillMix: [lineOf({ replacedShare: '0.9' })],
      ownFigures: { ...OWN_FIGURES, replacementFte: '4.26' },
    });
    expect(findingsIn(model)[0]?.sentence).toContain('It takes the share away of the direct 31.59 FTE.');
  });

  test('have no cost where a rate is unknown', () => {
    const model = modelBy('hppd', {
      skillMix: [lineOf({ hourlyRateCents: null })],
      ownFigures: { ...OWN_FIGURES, directFte: '33', workedHours: '60000' },
    });
    expect(findingsIn(model)).toMatchObject([
      {
        sentence:
          'Your worked hours of 60,000 should be 65,700.0. No usual mix-up explains the difference. 5,700.0 hours (cost not computed, because the hourly rate of Registered Nurse is not entered) are missing.',
        costCents: null,
      },
      { sentence: expect.stringMatching(/1\.41 FTE \(cost not computed, because .* not entered\) are too many\.$/) },
    ]);
    const unknown = [{ path: '/units/0/model/skillMix/0/hourlyRateCents', because: 'payroll is outsourced' }];
    expect(findingsIn(model, { unknown })[1]?.sentence).toContain('(cost not computed, because payroll is outsourced)');
  });

  test('of a unit without any work have no cost', () => {
    const model = modelOf(
      { method: 'hppd', demand: { ...DEMANDS.hppd, averageDailyCensus: '0' } },
      { ownFigures: { ...OWN_FIGURES, directFte: '1' } },
    );
    expect(findingsIn(model)).toMatchObject([{ code: 'own_figure_differs', costCents: null }]);
  });
});

describe('with several lines', () => {
  const aide = (over: Partial<ReturnType<typeof lineOf>> = {}) =>
    lineOf({ lineId: 'L2', jobClass: 'Aide', share: '0.5', ...over });

  test('a rate that is unknown leaves the cost out, unless its line changes nothing', () => {
    const of = (other: ReturnType<typeof lineOf>) =>
      findingsIn(modelBy('hppd', { skillMix: [lineOf({ share: '0.5' }), other] }), { budgetYear: 2028 })[0]?.costCents;
    expect(of(aide({ hourlyRateCents: null }))).toBeNull();
    const nobody = lineOf({ lineId: 'L2', jobClass: 'Aide', basis: 'fixed', fixedFte: '0', hourlyRateCents: null });
    const with2 = modelBy('hppd', { skillMix: [lineOf(), nobody], ownFigures: { ...OWN_FIGURES, directFte: '33' } });
    expect(findingsIn(with2, { budgetYear: 2028 }).map(({ costCents }) => costCents)).toEqual([1662353, 23079000]);
  });

  test('classes that are replaced differently are explained in general words', () => {
    const skillMix = [lineOf({ share: '0.5' }), aide({ replacedShare: '0.9' })];
    const model = modelBy('hppd', { skillMix, ownFigures: { ...OWN_FIGURES, replacementFte: '4.50' } });
    expect(findingsIn(model)[0]?.sentence).toContain('It takes the share away of the direct 31.59 FTE.');
  });

  test('a backfill in money is compared only where all rates are known, and the pay of who is away likewise', () => {
    const two = (rate: number | null): ReturnType<typeof lineOf>['sourceMix'] => [
      { source: 'agency', share: '0.5', hourlyRateCents: 7850 },
      { source: 'float_pool', share: '0.5', hourlyRateCents: rate },
    ];
    const of = (rate: number | null) =>
      findingsIn(
        modelBy('hppd', {
          skillMix: [lineOf({ sourceMix: two(rate) })],
          ownFigures: { ...OWN_FIGURES, backfillCents: 100_000 },
        }),
      );
    expect([of(null).length, of(7850).length]).toEqual([0, 1]);
    const skillMix = [lineOf({ share: '0.5' }), aide({ hourlyRateCents: null })];
    const paid = modelBy('hppd', { skillMix, ownFigures: { ...OWN_FIGURES, backfillCents: 45506912 } });
    expect(findingsIn(paid)).toMatchObject([{ mixUps: { certain: [], possible: [] } }]);
  });

  test('release is part of the backfill that is compared', () => {
    const release = [{ jobClass: 'Registered Nurse', hoursPerYear: '5000', inNonproductive: false }];
    const model = modelBy('hppd', { release, ownFigures: { ...OWN_FIGURES, backfillHours: '16594.1' } });
    expect(findingsIn(model)).toEqual([]);
  });
});

test('what only together explains a figure is told together', () => {
  const told = {
    lines: [{ hours: exact(65700), hours364: exact(65520), away: exact('0.15'), replaced: ONE }],
    hoursPerFte: exact(2080),
    positionsPerDay: null,
    daysPerYear: exact(365),
    hourlyRateCents: exact(7850),
    whyNoRate: '',
  };
  const found = {
    verdict: 'explained' as const,
    right: exact('31.59'),
    difference: exact('-0.09'),
    explainedBy: [
      ['days_364' as const, 'relief_applied_twice' as const],
      ['hours_per_fte' as const, 'share_rounded' as const],
    ],
    certain: [],
    possible: [],
  };
  expect(figureSentence('directFte', '31.50', found, told)).toContain(
    'Perhaps: It counts 52 weeks, which are 364 days; the cycle counts 365. It divides by the share at work twice; once is enough. Or: It counts another number of hours an FTE; the cycle counts 2,080. It takes 15 % where 15 % is exact. ',
  );
});

describe('the team’s own backfill', () => {
  const own = (over: Partial<typeof OWN_FIGURES>, line = lineOf({ replacedShare: '0.9' })) =>
    modelBy('hppd', { skillMix: [line], ownFigures: { ...OWN_FIGURES, ...over } });

  test('is explained with its difference', () => {
    expect(findingsIn(own({ backfillCents: 91013824 }))).toEqual([
      {
        code: 'own_backfill_differs',
        pointer: '/model/ownFigures/backfillCents',
        sentence:
          'Your backfill of $910,138.24 should be $819,124.41. The line covers everybody, though part of the staff is not replaced. $91,013.83 are too much.',
        costCents: 9101383,
        isCertain: true,
        mixUps: { certain: ['not_replaced_included'], possible: [] },
      },
    ]);
    expect(findingsIn(own({ backfillHours: '8869.5' }))).toMatchObject([
      { pointer: '/model/ownFigures/backfillHours', costCents: null, mixUps: { certain: ['relief_multiplied'] } },
    ]);
  });

  test('holds vacancies at the rate of who covers', () => {
    const [found] = findingsIn(own({ backfillCents: 81912441 + 39187200 }));
    expect(found).toMatchObject({ mixUps: { certain: ['vacancies_included'] } });
    const unstaffed = findingsIn(own({ backfillCents: 81912441 + 39187200 }), { plan: { filledFte: null } });
    expect(unstaffed).toMatchObject([{ mixUps: { certain: [], possible: [] } }]);
  });

  test('that two mix-ups explain names both as possible', () => {
    // half of them replaced, and just as many vacant as are not: both add the same hours
    const line = lineOf({ replacedShare: '0.5', nonproductiveShare: '0.2' });
    const model = modelOf(
      { method: 'unit_of_service', demand: { unitOfService: 'visit', unitsPerYear: '16640', hoursPerUnit: '1' } },
      { skillMix: [line], ownFigures: { ...OWN_FIGURES, backfillHours: '4160' } },
    );
    expect(findingsIn(model, { plan: { budgetedFte: '9', filledFte: '8' } })).toMatchObject([
      {
        sentence:
          'Your backfill of 4,160 hours should be 2,080.0. Perhaps: The line covers everybody, though part of the staff is not replaced. Or: The line holds vacant FTE; hiring for them is not backfill. 2,080.0 hours are too many.',
        mixUps: { certain: [], possible: ['not_replaced_included', 'vacancies_included'] },
      },
    ]);
  });

  test('is not compared in money where a rate or a share is unknown, but in hours', () => {
    const noRate = lineOf({ sourceMix: [{ source: 'agency', share: '1', hourlyRateCents: null }] });
    const figures = { backfillHours: '100', backfillCents: 10_000 };
    const pointers = (line: ReturnType<typeof lineOf>) => findingsIn(own(figures, line)).map(({ pointer }) => pointer);
    expect(pointers(noRate)).toEqual(['/model/ownFigures/backfillHours']);
    expect(pointers(lineOf({ sourceMix: [] }))).toEqual(['/model/ownFigures/backfillHours']);
    const both = ['/model/ownFigures/backfillHours', '/model/ownFigures/backfillCents'];
    expect(pointers(lineOf())).toEqual(both);
    // where nobody is covered, nothing has to be known
    expect(pointers(lineOf({ replacedShare: '0', sourceMix: [] }))).toEqual(both);
  });

  test('is not compared while release is open', () => {
    const release = [{ jobClass: 'Clerk', hoursPerYear: '28', inNonproductive: false }];
    const model = modelBy('hppd', { release, ownFigures: { ...OWN_FIGURES, backfillHours: '1' } });
    expect(findingsIn(model)).toEqual([]);
  });

  test('knows the pay of the people who are away only with their rate', () => {
    const paid = (hourlyRateCents: number | null) =>
      findingsIn(own({ backfillCents: 74231338 }, lineOf({ replacedShare: '0.9', hourlyRateCents })))[0]?.mixUps;
    expect(paid(6500)).toEqual({ certain: ['paid_absence_instead'], possible: [] });
    expect(paid(null)).toEqual({ certain: [], possible: [] });
  });
});
