import { basisOf } from '../../../domain/staffing/basis.ts';
import { computeRevision } from '../../../domain/staffing/compute-unit.ts';
import { type ChosenModel, lineHours } from '../../../domain/staffing/line-hours.ts';
import { accountOf } from './account.ts';
import { DEMANDS, floorOf, lineOf, modelBy, modelOf, PLAN, revisionOf, SETTINGS, unitOf } from './parts.ts';

describe('worked hours explain themselves by the formula of their method', () => {
  const HPPD = 'Definition of worked nursing hours per patient day (HPPD)';
  const RATIO = '22 CCR 70217: the ratio holds at all times, breaks are relieved';
  const AORN = 'AORN: room hours × staff per room, before relief (÷ 40 is 52 weeks at 2,080 hours)';
  const CALLS = 'Workload = calls × handle time ÷ occupancy; no waiting times (Erlang)';
  const MIX = 'Skill mix: share × worked hours';
  const demandOf = (model: ChosenModel) => {
    const { demandSteps, steps } = lineHours(model, basisOf(SETTINGS));
    return accountOf([...demandSteps, ...steps]);
  };

  test('hours per patient day, from a census', () => {
    expect(demandOf(modelBy('hppd'))).toEqual([
      `Patient days: 30 patients × 365 days = 10,950 patient days a year [${HPPD}]`,
      `Worked hours: 30 patients × 6 h × 365 days = 65,700 hours a year [${HPPD}]`,
      `Worked hours of Registered Nurse: 100 % × 65,700 h = 65,700 hours a year [${MIX}]`,
    ]);
  });

  test('hours per patient day, from patient days', () => {
    const demand = { averageDailyCensus: null, patientDaysPerYear: '10950.5', hoursPerPatientDay: '6.25' };
    expect(demandOf(modelOf({ method: 'hppd', demand }))[0]).toBe(
      `Worked hours: 10,950.5 patient days × 6.25 h = 68,440.625 hours a year [${HPPD}]`,
    );
  });

  test('units of service', () => {
    expect(demandOf(modelBy('unit_of_service'))[0]).toBe(
      'Worked hours: 24,000 × 1.6 h per visit = 38,400 hours a year [Definition of worked hours per unit of service]',
    );
  });

  test('a ratio, shift by shift', () => {
    expect(demandOf(modelBy('ratio')).slice(0, 3)).toEqual([
      `Nurses on the day shift: 32 patients ÷ 4, rounded up = 8 nurses [${RATIO}]`,
      `Hours of the day shift: 8 × (12 h + 60 min) × 7 days × 365/7 weeks = 37,960 hours a year [${RATIO}]`,
      `Worked hours: Sum of the shifts = 37,960 hours a year [${RATIO}]`,
    ]);
  });

  test('posts, by class', () => {
    expect(demandOf(modelBy('posts'))).toEqual([
      'Post desk, Registered Nurse: 1 × 8 h × 260 days = 2,080 hours a year [NCJ 213080: post hours; relief comes once, by 1 − N]',
    ]);
  });

  test('support for providers, by class', () => {
    expect(demandOf(modelBy('provider_ratio'))).toEqual([
      'Support by Registered Nurse: 6.2 provider FTE × 1.5 × 2,080 h = 19,344 hours a year [MGMA: support staff per provider FTE, before relief]',
    ]);
  });

  test('rooms, over a week', () => {
    expect(demandOf(modelBy('rooms')).slice(0, 3)).toEqual([
      `Room hours: 8 × 8 h × 5 days = 320 hours a week [${AORN}]`,
      `Staff hours: 8 × 8 h × 5 days × 2 = 640 hours a week [${AORN}]`,
      `Worked hours: 640 h × 52 weeks = 33,280 hours a year [${AORN}]`,
    ]);
  });

  test('rooms of several lines are added up', () => {
    const [line] = DEMANDS.rooms.lines;
    const demand = { ...DEMANDS.rooms, lines: [line, { ...line, daysPerWeek: '2' }] as typeof DEMANDS.rooms.lines };
    expect(demandOf(modelOf({ method: 'rooms', demand })).slice(0, 2)).toEqual([
      `Room hours: 8 × 8 h × 5 days + 8 × 8 h × 2 days = 448 hours a week [${AORN}]`,
      `Staff hours: 8 × 8 h × 5 days × 2 + 8 × 8 h × 2 days × 2 = 896 hours a week [${AORN}]`,
    ]);
  });

  test('calls, once for each class because each has its own time away', () => {
    expect(demandOf(modelBy('call_workload'))).toEqual([
      `Hours on calls: 1,000 calls × 6 min ÷ 60 ÷ 85 % = 117.6471 hours a day [${CALLS}]`,
      `Paid hours, if all by Registered Nurse: 117.6471 h ÷ (100 % − 15 % away − 16 % in the office) = 170.503 hours a day [${CALLS}]`,
      `Worked hours, if all by Registered Nurse: 170.503 h × (100 % − 15 %) × 260 days = 37,681.1594 hours a year [${CALLS}]`,
      `Worked hours of Registered Nurse: 100 % × 37,681.1594 h = 37,681.1594 hours a year [${MIX}]`,
    ]);
  });

  test('fixed positions, and fixed lines on top of a mix', () => {
    const lead = lineOf({ lineId: 'L2', jobClass: 'Lead', basis: 'fixed', fixedFte: '1.5' });
    expect(demandOf(modelBy('fixed', { skillMix: [lineOf({ basis: 'method' }), lead] }))).toEqual([
      'Positions of Registered Nurse: 2 FTE × 2,080 h = 4,160 hours a year [Positions as given, before relief]',
      'Fixed: Lead: 1.5 FTE × 2,080 h = 3,120 hours a year [Fixed FTE, on top of the mix]',
    ]);
  });

  test('a ratio floor, and how far it raises the classes that it counts', () => {
    expect(demandOf(modelBy('hppd', { ratioFloor: floorOf() })).slice(3)).toEqual([
      'Ratio floor, 1:4 at peak: (8 × (12 h + 60 min) + 8 × (12 h + 60 min)) × 365 days = 75,920 hours a year [22 CCR 70217]',
      'Raised to the floor: 75,920 h − 65,700 h of Registered Nurse, at least 0 = 10,220 hours a year [22 CCR 70217]',
    ]);
  });
});

test('what several lines of a backfill cost is added up, and a floor names all classes that it counts', () => {
  const aide = lineOf({ lineId: 'L2', jobClass: 'Aide', share: '0.5', nonproductiveShare: '0.2' });
  const ratioFloor = floorOf({ countedJobClasses: ['Registered Nurse', 'Aide'] });
  const both = modelBy('hppd', { skillMix: [lineOf({ share: '0.5', nonproductiveShare: '0.2' }), aide], ratioFloor });
  const [computed] = computeRevision(revisionOf([unitOf(both)]), 2027);
  const expressions = (computed?.steps ?? []).map(({ expression }) => expression);
  expect(expressions).toContain('75,920 h − 65,700 h of Registered Nurse, Aide, at least 0');
  expect(expressions).toContain('9,490 h × $78.50 (regular relief) + 9,490 h × $78.50 (regular relief)');
});

describe('a unit’s account', () => {
  const model = modelBy('hppd', {
    skillMix: [
      lineOf({ share: '0.7', replacedShare: '0.9' }),
      lineOf({ lineId: 'L2', jobClass: 'Aide', share: '0.3', nonproductiveHoursPerFte: '224', replacedShare: '0' }),
    ],
    release: [
      { jobClass: 'Registered Nurse', hoursPerYear: '28', inNonproductive: false },
      { jobClass: 'Aide', hoursPerYear: '40', inNonproductive: true },
    ],
  });
  const [computed] = computeRevision(revisionOf([unitOf(model, { plan: { ...PLAN, inRecruitmentFte: '1' } })]), 2027);
  const account = accountOf(computed?.steps ?? []);

  test('names behind the formula where volume and standard come from', () => {
    expect(account[0]).toBe(
      'Patient days: 30 patients × 365 days = 10,950 patient days a year [Definition of worked nursing hours per patient day (HPPD); volume: census report, 2027-03-01; standard: target of 2026, 2026-07-01]',
    );
    const undated = {
      ...model,
      demandSource: { text: 'a guess', asOf: null },
      standardSource: { text: '', asOf: null },
    };
    const [guessed] = computeRevision(revisionOf([unitOf(undated)]), 2027);
    expect(guessed?.steps[0]?.source).toBe(
      'Definition of worked nursing hours per patient day (HPPD); volume: a guess',
    );
  });

  test('goes on from worked hours to FTE, backfill and plan', () => {
    const TOTAL = 'Total = direct + replacement; FTE = hours ÷ H';
    const REPLACED = 'Health Care Budgeting (2015): replacement = hours × N ÷ (1 − N)';
    const COVER = 'Health Care Budgeting (2015): hours of cover × rate of who covers';
    const PLANNED = 'Definition of gap, vacancy and turnover';
    expect(account.slice(4)).toEqual([
      `Replacement of Registered Nurse: 45,990 h × 90 % × 15 % ÷ 85 % = 7,304.2941 hours a year [${REPLACED}]`,
      `Replacement of Aide: 19,710 h × 0 % × 10.77 % ÷ 89.23 % = 0 hours a year [${REPLACED}]`,
      `Worked hours of all lines: Sum of the lines = 65,700 hours a year [${TOTAL}]`,
      `Direct FTE: 65,700 h ÷ 2,080 h = 31.5865 FTE [${TOTAL}]`,
      `Replacement hours of all lines: Sum of the lines = 7,304.2941 hours a year [${TOTAL}]`,
      `Replacement FTE: 7,304.2941 h ÷ 2,080 h = 3.5117 FTE [${TOTAL}]`,
      `Total FTE: (65,700 h + 7,304.2941 h) ÷ 2,080 h = 35.0982 FTE [${TOTAL}]`,
      `Release of Registered Nurse: Outside the nonproductive share, covered one for one = 28 hours a year [${COVER}]`,
      `Backfill hours: 7,332.2941 h + 0 h = 7,332.2941 hours a year [${COVER}]`,
      `Backfill: 7,332.2941 h × $78.50 (regular relief) = $575,585.09 a year [${COVER}]`,
      `Gap: 35.0982 required − 34.5 budgeted = 0.5982 FTE [${PLANNED}]`,
      `Vacant: 34.5 budgeted − 32.1 filled, at least 0 = 2.4 FTE [${PLANNED}]`,
      `Vacancy drag: 34.5 budgeted × 10 % × 75 days ÷ 365 = 0.7089 FTE [${PLANNED}]`,
      `Hire need: 0.5982 gap + 2.4 vacant + 32.1 filled × 10 % × 12 months ÷ 12 = 6.2082 FTE [${PLANNED}]`,
      `Overfilled: 32.1 filled − 34.5 budgeted, at least 0 = 0 FTE [${PLANNED}]`,
      `Not yet in recruitment: 6.2082 hire need − 1 in recruitment = 5.2082 FTE [${PLANNED}]`,
      `Vacancy rate: 2.4 vacant ÷ 34.5 budgeted = 7.0 % of the budgeted FTE [${PLANNED}]`,
    ]);
  });
});
