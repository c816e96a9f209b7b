import { computeRevision } from '../../../domain/staffing/compute-unit.ts';
import type { Computed } from '../../../domain/staffing/computed.ts';
import type { Line, RevisionContent, UnitContent } from '../../../domain/staffing/content.ts';
import { floorOf, lineOf, modelBy, PLAN, revisionOf, unitOf } from './parts.ts';

function computedOf(unit: UnitContent, over: Partial<RevisionContent> = {}): Computed {
  const [computed] = computeRevision(revisionOf([unit], over), 2027);
  if (!computed) throw new Error('Every unit is computed.');
  return computed;
}

const FIGURES = ['workedHours', 'directFte', 'replacementHours', 'replacementFte', 'totalFte'] as const;

test('every figure is stored exactly and as it is shown', () => {
  const {
    steps: _,
    findings,
    ...computed
  } = computedOf(unitOf(modelBy('hppd', { skillMix: [lineOf({ replacedShare: '0.9' })], ratioFloor: floorOf() })));
  expect(findings).toEqual([]);
  expect(computed).toEqual({
    workedHours: { exact: '75920', shown: '75920.0' },
    directFte: { exact: '73/2', shown: '36.50' },
    replacementHours: { exact: '204984/17', shown: '12057.9' },
    replacementFte: { exact: '1971/340', shown: '5.80' },
    totalFte: { exact: '14381/340', shown: '42.30' },
    gapFte: { exact: '2651/340', shown: '7.80' },
    vacantFte: { exact: '12/5', shown: '2.40' },
    vacancyDragFte: { exact: '207/292', shown: '0.71' },
    hireNeedFte: { exact: '5698/425', shown: '13.41' },
    lines: [
      {
        lineId: 'L1',
        jobClass: 'Registered Nurse',
        workedHours: { exact: '75920', shown: '75920.0' },
        replacementHours: { exact: '204984/17', shown: '12057.9' },
        totalFte: { exact: '14381/340', shown: '42.30' },
      },
    ],
    floor: { hours: { exact: '75920', shown: '75920.0' }, topUpHours: { exact: '10220', shown: '10220.0' } },
    backfill: {
      hours: { exact: '204984/17', shown: '12057.9' },
      fte: { exact: '1971/340', shown: '5.80' },
      cents: { exact: '1609124400/17', shown: 94654376 },
      rows: [
        {
          lineId: 'L1',
          jobClass: 'Registered Nurse',
          source: 'regular_relief',
          hours: { exact: '204984/17', shown: '12057.9' },
          cents: 94654376,
        },
      ],
    },
  });
});

test('units are computed each by itself, in their order', () => {
  const units = [unitOf(modelBy('fixed')), unitOf(modelBy('hppd'))];
  expect(computeRevision(revisionOf(units), 2027).map(({ totalFte }) => totalFte)).toEqual([
    { exact: '40/17', shown: '2.35' },
    { exact: '16425/442', shown: '37.16' },
  ]);
});

test('a model with a problem names it, and computes from the plan alone what rests on that alone', () => {
  const why = { notComputed: 'not computed, because this is open: Choose a method.' };
  const computed = computedOf(unitOf({ ...modelBy('hppd'), method: null, demand: null }));
  expect(computed).toEqual({
    ...Object.fromEntries(FIGURES.map((name) => [name, why])),
    gapFte: why,
    hireNeedFte: why,
    vacantFte: { exact: '12/5', shown: '2.40' },
    vacancyDragFte: { exact: '207/292', shown: '0.71' },
    lines: [],
    floor: null,
    backfill: { hours: why, fte: why, cents: why, rows: [] },
    findings: [],
    steps: [],
  });
});

test('settings that cannot be counted with stop the computation', () => {
  const settings = { hoursPerFte: '0', daysPerYear: '365', formulaVersion: 1 } as const;
  expect(computedOf(unitOf(modelBy('fixed')), { settings }).totalFte).toEqual({
    notComputed:
      'not computed, because this is open: An FTE of 0 hours a year cannot be counted with; enter more than 0.',
  });
});

describe('what rests on something unknown is not computed, and never 0', () => {
  const unit = unitOf(modelBy('hppd'), { plan: { ...PLAN, filledFte: null } });

  test('because of the words of who said so', () => {
    const unknown = [{ path: '/units/0/plan/filledFte', because: 'payroll counts people only' }];
    const { gapFte, vacantFte, hireNeedFte, steps } = computedOf(unit, { unknown });
    const why = { notComputed: 'not computed, because payroll counts people only' };
    expect({ gapFte, vacantFte, hireNeedFte }).toEqual({
      gapFte: { exact: '588/221', shown: '2.66' },
      vacantFte: why,
      hireNeedFte: why,
    });
    expect(steps.slice(-3).map(({ label }) => label)).toEqual(['Backfill', 'Gap', 'Vacancy drag']);
  });

  test('also where the whole that holds it is unknown, but not a neighbour whose name begins alike', () => {
    const because = 'no plan was made';
    const of = (path: string) => computedOf(unit, { unknown: [{ path, because }] }).vacantFte;
    expect(of('/units/0/plan')).toEqual({ notComputed: 'not computed, because no plan was made' });
    const missing = { notComputed: 'not computed, because the filled FTE is not entered' };
    expect([of('/units/0/pla'), of('/units/1/plan')]).toEqual([missing, missing]);
  });

  test.each([
    ['budgetedFte', 'gapFte', 'the budgeted FTE'],
    ['budgetedFte', 'vacantFte', 'the budgeted FTE'],
    ['budgetedFte', 'vacancyDragFte', 'the budgeted FTE'],
    ['budgetedFte', 'hireNeedFte', 'the budgeted FTE'],
    ['filledFte', 'vacantFte', 'the filled FTE'],
    ['filledFte', 'hireNeedFte', 'the filled FTE'],
    ['expectedTurnoverShare', 'vacancyDragFte', 'the expected turnover'],
    ['expectedTurnoverShare', 'hireNeedFte', 'the expected turnover'],
    ['daysToFill', 'vacancyDragFte', 'the days to fill a position'],
    ['horizonMonths', 'hireNeedFte', 'the months that the plan looks ahead'],
  ] as const)('without %s, %s says so', (name, figure, words) => {
    const computed = computedOf(unitOf(modelBy('hppd'), { plan: { ...PLAN, [name]: null } }));
    expect(computed[figure]).toEqual({ notComputed: `not computed, because ${words} is not entered` });
  });

  test('a rate that nobody knows leaves hours, and no money', () => {
    const model = modelBy('hppd', {
      skillMix: [
        lineOf({
          sourceMix: [
            { source: 'regular_relief', share: '0.5', hourlyRateCents: 7850 },
            { source: 'agency', share: '0.5', hourlyRateCents: null },
          ],
        }),
      ],
    });
    const hours = { exact: '98550/17', shown: '5797.1' };
    const row = { lineId: 'L1', jobClass: 'Registered Nurse', hours };
    const backfillWith = (why: string) => ({
      hours: { exact: '197100/17', shown: '11594.1' },
      fte: { exact: '9855/1768', shown: '5.57' },
      cents: { notComputed: why },
      rows: [
        { ...row, source: 'regular_relief', cents: { notComputed: why } },
        { ...row, source: 'agency', cents: { notComputed: why } },
      ],
    });
    const missing = 'not computed, because the rate of agency for Registered Nurse is not entered';
    const computed = computedOf(unitOf(model));
    expect(computed.backfill).toEqual(backfillWith(missing));
    expect(computed.steps.slice(9, 11).map(({ label }) => label)).toEqual(['Backfill hours', 'Gap']);
    const unknown = [
      { path: '/units/0/model/skillMix/0/sourceMix/1/hourlyRateCents', because: 'the contract is being negotiated' },
    ];
    expect(computedOf(unitOf(model), { unknown }).backfill).toEqual(
      backfillWith('not computed, because the contract is being negotiated'),
    );
  });

  test('nor is money computed where it is not known who covers', () => {
    const aide = lineOf({ lineId: 'L2', jobClass: 'Aide', share: '0.5', sourceMix: [] });
    const share = { source: 'per_diem', share: '0.9', hourlyRateCents: 7000 } as const;
    const nurse = lineOf({ share: '0.5', sourceMix: [share] });
    const { backfill } = computedOf(unitOf(modelBy('hppd', { skillMix: [nurse, aide] })));
    expect(backfill).toEqual({
      hours: { exact: '197100/17', shown: '11594.1' },
      fte: { exact: '9855/1768', shown: '5.57' },
      cents: {
        notComputed:
          'not computed, because the cover of Registered Nurse is not complete and the cover of Aide is not complete',
      },
      rows: [],
    });
    const unknown = [{ path: '/units/0/model/skillMix/1/sourceMix', because: 'the pool is new' }];
    const half = modelBy('hppd', { skillMix: [lineOf({ share: '0.5' }), aide] });
    expect(computedOf(unitOf(half), { unknown }).backfill.cents).toEqual({
      notComputed: 'not computed, because the pool is new',
    });
  });

  test('where nobody is covered, neither shares nor rates have to be known', () => {
    const sourceMix = [{ source: 'agency', share: null, hourlyRateCents: null } as const];
    const model = modelBy('hppd', { skillMix: [lineOf({ replacedShare: '0', sourceMix })] });
    expect(computedOf(unitOf(model)).backfill).toMatchObject({
      cents: { exact: '0', shown: 0 },
      rows: [{ source: 'agency', hours: { exact: '0', shown: '0.0' }, cents: 0 }],
    });
  });

  test('release of a class that the mix lacks keeps the backfill from being computed', () => {
    const release = [{ jobClass: 'Clerk', hoursPerYear: '28', inNonproductive: false }];
    const why = {
      notComputed:
        'not computed, because this is open: Clerk has release hours; no line of the skill mix has that class.',
    };
    const { backfill, totalFte, steps } = computedOf(unitOf(modelBy('hppd', { release })));
    expect(steps.slice(8, 10).map(({ label }) => label)).toEqual(['Total FTE', 'Gap']);
    expect(backfill).toEqual({ hours: why, fte: why, cents: why, rows: [] });
    expect(totalFte).toEqual({ exact: '16425/442', shown: '37.16' });
  });
});

test('release outside the nonproductive share is covered hour by hour, shared by the lines of its class', () => {
  const model = modelBy('hppd', {
    skillMix: [
      lineOf({ share: '0.75', nonproductiveShare: '0' }),
      lineOf({ lineId: 'L2', agreement: 'COALITION_2023', share: '0.25', nonproductiveShare: '0' }),
    ],
    release: [
      { jobClass: 'Registered Nurse', hoursPerYear: '40', inNonproductive: false },
      { jobClass: 'Registered Nurse', hoursPerYear: '1000', inNonproductive: true },
    ],
  });
  const { backfill } = computedOf(unitOf(model));
  expect(backfill.hours).toEqual({ exact: '40', shown: '40.0' });
  expect(backfill.rows.map(({ hours }) => hours.exact)).toEqual(['30', '10']);
});

test('a share of cover that is empty leaves no money, and a line that nobody covers is not asked about', () => {
  const empty: Line['sourceMix'] = [
    { source: 'agency', share: null, hourlyRateCents: 9000 },
    { source: 'per_diem', share: '0.5', hourlyRateCents: 7000 },
  ];
  const aide = lineOf({ lineId: 'L2', jobClass: 'Aide', share: '0.5', replacedShare: '0', sourceMix: empty });
  const { backfill } = computedOf(
    unitOf(modelBy('hppd', { skillMix: [lineOf({ share: '0.5', sourceMix: empty }), aide] })),
  );
  expect(backfill.cents).toEqual({
    notComputed: 'not computed, because the cover of Registered Nurse is not complete',
  });
});

test('an open model still says why a number of the plan is unknown', () => {
  const unit = unitOf({ ...modelBy('hppd'), method: null, demand: null }, { plan: { ...PLAN, filledFte: null } });
  const unknown = [{ path: '/units/0/plan/filledFte', because: 'payroll is outsourced' }];
  expect(computedOf(unit, { unknown }).vacantFte).toEqual({
    notComputed: 'not computed, because payroll is outsourced',
  });
});

test('nothing budgeted has no vacancy rate', () => {
  const { steps } = computedOf(unitOf(modelBy('fixed'), { plan: { ...PLAN, budgetedFte: '0', filledFte: '0' } }));
  expect(steps.at(-1)).toMatchObject({ label: 'Vacancy rate', result: 'not defined (nothing budgeted)' });
});
