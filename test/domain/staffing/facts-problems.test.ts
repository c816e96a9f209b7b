import { floorOf, lineOf, modelBy, OWN_FIGURES, PLAN, revisionOf, SETTINGS, unitOf } from './parts.ts';
import { inModel, inUnit, told } from './problems-told.ts';

describe('a ratio floor', () => {
  const withFloor = (over: Parameters<typeof floorOf>[0]) =>
    inModel(modelBy('hppd', { ratioFloor: floorOf(over) })).map((one) => one.replace(' /ratioFloor', ' '));

  test.each(['inpatient', 'emergency', 'perioperative', 'behavioral_health'] as const)(
    'is entered, or why none applies, in %s units',
    (modality) => {
      const of = (noFloorBecause: string | null) => inUnit(unitOf(modelBy('hppd', { noFloorBecause }), { modality }));
      const expected = ['floor_missing /model/ratioFloor: Enter the ratio floor of 3 West, or say why none applies.'];
      expect([of(null), of(''), of('observation only')]).toEqual([expected, expected, []]);
      expect(inUnit(unitOf(modelBy('hppd', { noFloorBecause: null, ratioFloor: floorOf() }), { modality }))).toEqual(
        [],
      );
    },
  );

  test('is not asked for elsewhere', () => {
    expect(inUnit(unitOf(modelBy('hppd', { noFloorBecause: null }), { modality: 'ambulatory' }))).toEqual([]);
  });

  test('is asked for by the unit’s id where its name is not known', () => {
    const unit = unitOf(modelBy('hppd', { noFloorBecause: null }), { unitId: 'U9' });
    expect(told(revisionOf([unit])).at(-1)).toMatch(/Enter the ratio floor of U9, or say why none applies\.$/);
  });

  test('is complete where it is entered', () => {
    const shift = { label: '', hours: null, peakCensus: null };
    const none = {
      patientsPerNurse: null,
      countedJobClasses: [],
      breakReliefMinutesPerShift: null,
      shifts: [shift],
      source: '',
    };
    expect(withFloor(none)).toEqual([
      'entry_missing /patientsPerNurse: Enter the patients per nurse of the ratio floor.',
      'entry_missing /breakReliefMinutesPerShift: Enter the minutes of break relief per shift of the ratio floor, or 0.',
      'entry_missing /countedJobClasses: Enter which job classes the ratio floor counts.',
      'entry_missing /shifts/0/label: Enter the name of shift 1 of the ratio floor.',
      'entry_missing /shifts/0/hours: Enter the hours of shift 1 of the ratio floor.',
      'entry_missing /shifts/0/peakCensus: Enter the peak census of shift 1 of the ratio floor.',
      'entry_missing /source/text: Say where the ratio floor comes from.',
    ]);
    expect(withFloor({ shifts: [] })).toEqual(['entry_missing /shifts: Enter at least one shift of the ratio floor.']);
  });

  test('has a ratio above 0, shifts of a day, and a class that the mix has', () => {
    const shifts = [{ label: 'day', hours: '25', peakCensus: '-1' }];
    expect(withFloor({ patientsPerNurse: '0', shifts, countedJobClasses: ['LVN', 'Aide'] })).toEqual([
      'ratio_out_of_range /patientsPerNurse: The ratio floor is 1:0; enter how many patients one nurse has at most, above 0.',
      'class_without_line /countedJobClasses: The ratio floor counts LVN, Aide; no line of the skill mix has that class.',
      'hours_out_of_range /shifts/0/hours: The day shift of the ratio floor has 25 hours; a day has at most 24.',
      'negative /shifts/0/peakCensus: Enter 0 or more for the peak census of the day shift of the ratio floor, not -1.',
    ]);
    expect(withFloor({ countedJobClasses: ['LVN', 'Registered Nurse'] })).toEqual([]);
  });
});

describe('facts', () => {
  test('are entered, or said to be unknown with a word why', () => {
    const model = modelBy('hppd');
    const evidence = Object.fromEntries(Object.keys(model.evidence).map((name) => [name, null]));
    const plan = {
      ...PLAN,
      ...Object.fromEntries(
        Object.keys(PLAN)
          .filter((name) => typeof PLAN[name as keyof typeof PLAN] === 'string')
          .map((name) => [name, null]),
      ),
    };
    const empty = { text: '', asOf: null };
    const unit = unitOf(
      {
        ...model,
        evidence: { ...model.evidence, ...evidence, source: '' },
        demandSource: empty,
        standardSource: empty,
      },
      { plan },
    );
    const enter = (pointer: string, what: string) =>
      `entry_missing ${pointer}: Enter ${what}, or say why it is unknown.`;
    expect(inUnit(unit)).toEqual([
      'entry_missing /model/demandSource/text: Say where the volume comes from.',
      'entry_missing /model/standardSource/text: Say where the standard comes from.',
      enter('/model/evidence/from', 'the first day of the evidence'),
      enter('/model/evidence/to', 'the last day of the evidence'),
      enter('/model/evidence/mandatoryOvertimeHours', 'the mandatory overtime hours'),
      enter('/model/evidence/voluntaryOvertimeHours', 'the voluntary overtime hours'),
      enter('/model/evidence/agencyHours', 'the agency hours'),
      enter('/model/evidence/missedMealBreaks', 'the missed meal breaks'),
      enter('/model/evidence/missedRestBreaks', 'the missed rest breaks'),
      enter('/model/evidence/shiftsOffPlan', 'the shifts off plan'),
      enter('/model/evidence/shiftsPlanned', 'the planned shifts'),
      enter('/model/evidence/complaints', 'the complaints'),
      enter('/plan/budgetedFte', 'the budgeted FTE'),
      enter('/plan/filledFte', 'the filled FTE'),
      enter('/plan/inRecruitmentFte', 'the FTE in recruitment'),
      enter('/plan/expectedTurnoverShare', 'the expected turnover'),
      enter('/plan/daysToFill', 'the days to fill a position'),
      enter('/plan/horizonMonths', 'the months that the plan looks ahead'),
    ]);
    const because = 'the region has not given it';
    const unknown = ['model/demandSource', 'model/standardSource', 'model/evidence', 'plan'].map((path) => ({
      path: `/units/0/${path}`,
      because,
    }));
    expect(inUnit(unit, { unknown })).toEqual([]);
  });

  test('are not below zero', () => {
    const model = modelBy('hppd', { ownFigures: { ...OWN_FIGURES, directFte: '-1', backfillCents: -5 } });
    const plan = {
      ...PLAN,
      filledFte: '-2',
      leaves: [{ kind: 'parental', fte: '-1', from: null, to: null }],
      actions: [
        {
          actionId: 'X1',
          kind: 'hire' as const,
          what: 'hire',
          fte: '-1',
          startsOn: null,
          owner: 'both' as const,
          costCents: -3,
        },
      ],
    };
    expect(inUnit(unitOf({ ...model, evidence: { ...model.evidence, agencyHours: '-4' } }, { plan }))).toEqual([
      'negative /model/evidence/agencyHours: Enter 0 or more for the agency hours, not -4.',
      'negative /plan/filledFte: Enter 0 or more for the filled FTE, not -2.',
      'negative /model/ownFigures/directFte: Enter 0 or more for your own figure, not -1.',
      'negative /model/ownFigures/backfillCents: Enter 0 or more for your own figure, not -5.',
      'negative /plan/leaves/0/fte: Enter 0 or more for the FTE on leave, not -1.',
      'negative /plan/actions/0/fte: Enter 0 or more for the FTE of action 1, not -1.',
      'negative /plan/actions/0/costCents: Enter 0 or more for the cost of action 1, not -3.',
    ]);
  });
});

test('a number that is entered is judged also where it is said to be unknown', () => {
  const unknown = [{ path: '/units/0/plan', because: 'no plan was made' }];
  const unit = unitOf(modelBy('hppd'), { plan: { ...PLAN, filledFte: '-2' } });
  expect(inUnit(unit, { unknown })).toEqual(['negative /plan/filledFte: Enter 0 or more for the filled FTE, not -2.']);
});

test('the tenth unit may have something unknown as the first', () => {
  const unknown = [{ path: '/units/10/plan', because: 'no plan was made' }];
  expect(told(revisionOf([unitOf(modelBy('hppd'))], { unknown }))).toEqual([]);
});

test('a line is not judged by a method that is not chosen, nor by settings that cannot be counted with', () => {
  const skillMix = [lineOf({ basis: 'method' })];
  expect(inUnit(unitOf({ ...modelBy('fixed', { skillMix }), method: null, demand: null }))).toEqual([
    'entry_missing /model/method: Choose a method.',
  ]);
  const hours = modelBy('fixed', { skillMix: [lineOf({ basis: 'method', nonproductiveHoursPerFte: '224' })] });
  const settings = { ...SETTINGS, hoursPerFte: '0' };
  expect(told(revisionOf([unitOf(hours)], { settings }))).toHaveLength(1);
});

describe('what is unknown', () => {
  const unit = unitOf(modelBy('hppd', { ratioFloor: floorOf() }));
  const of = (path: string, because = 'nobody has it') => told(revisionOf([unit], { unknown: [{ path, because }] }));

  test.each([
    'plan',
    'plan/daysToFill',
    'model/evidence',
    'model/evidence/complaints',
    'model/demandSource',
    'model/standardSource/text',
    'model/ratioFloor/source',
    'model/skillMix/0/hourlyRateCents',
    'model/skillMix/12/sourceMix',
    'model/skillMix/0/sourceMix/1/hourlyRateCents',
  ])('may be %s', (path) => {
    expect(of(`/units/0/${path}`)).toEqual([]);
  });

  test.each([
    '/units/0/model/method',
    '/units/0/model/demand/hoursPerPatientDay',
    '/units/0/model',
    '/units/x/plan',
    '/units/0/planned',
    '/units/0/model/skillMix/0/share',
    '/asks/0/reason',
    'x/units/0/plan',
  ])('may not be %s', (path) => {
    expect(of(path)).toEqual([
      `unknown_not_allowed /unknown/0/path: ${path} is needed for a signature and cannot be unknown.`,
    ]);
  });

  test('has a reason and a place', () => {
    expect(of('/units/0/plan', '')).toEqual(['entry_missing /unknown/0/because: Say why /units/0/plan is unknown.']);
    expect(of('', '')).toEqual([
      'entry_missing /unknown/0/because: Say why this is unknown.',
      'unknown_not_allowed /unknown/0/path: This is needed for a signature and cannot be unknown.',
    ]);
  });
});
