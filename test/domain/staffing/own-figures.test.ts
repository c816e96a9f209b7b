import { exact, ONE } from '../../../domain/staffing/exact.ts';
import { figureSentence } from '../../../domain/staffing/findings/figure-sentence.ts';
import { findingsIn } from './findings-in.ts';
import { DEMANDS, lineOf, modelBy, modelOf, OWN_FIGURES } from './parts.ts';

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
