import type { ChosenDemand, Demands, Method } from '../../../domain/staffing/demand.ts';
import { askOf, BY_CLASS, DEMANDS, lineOf, modelBy, modelOf, revisionOf, SETTINGS, TEAM, unitOf } from './parts.ts';
import { inModel, told } from './problems-told.ts';

test.each(Object.keys(DEMANDS) as Method[])('a complete revision by %s has no problems', (method) => {
  expect(told(revisionOf([unitOf(modelBy(method))], { asks: [askOf()] }))).toEqual([]);
});

describe('units', () => {
  const team = [...TEAM, { unitId: 'U2', name: '3 East', costCenter: '10235' }];
  const unit = (unitId: string) => unitOf(modelBy('hppd'), { unitId });

  test('are described once each', () => {
    expect(told(revisionOf([unit('U1'), unit('U2')]), team)).toEqual([]);
    expect(told(revisionOf([unit('U1'), unit('U1')]), team)).toEqual([
      'unit_missing /units: 3 East (10235) is missing; every cost center is described once.',
      'unit_described_twice /units/1/unitId: 3 West (10234) is described twice; every cost center is described once.',
    ]);
  });

  test('are those of the team', () => {
    expect(told(revisionOf([unit('U1'), unit('U9')], { asks: [askOf({ unitId: 'U8' })] }))).toEqual([
      'unit_foreign /units/1/unitId: U9 is no unit of this team in this cycle; take it out.',
      'unit_foreign /asks/0/unitId: Ask 1 is for a unit that is none of this team.',
    ]);
  });
});

test('everything is told at once, each with its place', () => {
  const bad = unitOf({ ...modelBy('hppd'), method: null, demand: null, skillMix: [lineOf({ share: '0.96' })] });
  const ask = askOf({ amountCents: null });
  expect(told(revisionOf([bad], { asks: [ask], pointsNotAgreed: [POINT] }))).toEqual([
    'entry_missing /units/0/model/method: Choose a method.',
    'ask_incomplete /asks/0/amountCents: Ask 1 has no amount.',
    'point_without_position /pointsNotAgreed/0/laborPosition: Not agreed, point 1: neither position is given.',
  ]);
});

const POINT = { unitId: null, topic: 'nights', laborPosition: '', managementPosition: '' };

test('a point that is not agreed has a position of one side at least', () => {
  const points = [{ ...POINT, laborPosition: 'more' }, { ...POINT, managementPosition: 'fewer' }, POINT];
  expect(told(revisionOf([unitOf(modelBy('hppd'))], { pointsNotAgreed: points }))).toEqual([
    'point_without_position /pointsNotAgreed/2/laborPosition: Not agreed, point 3: neither position is given.',
  ]);
});

describe('settings', () => {
  const withSettings = (over: Partial<typeof SETTINGS>) =>
    told(
      revisionOf([unitOf(modelBy('fixed')), unitOf(modelBy('fixed'), { unitId: 'U2' })], {
        settings: { ...SETTINGS, ...over },
      }),
      [...TEAM, { unitId: 'U2', name: '3 East', costCenter: '10235' }],
    );

  test('can be counted with, and are told once', () => {
    expect(withSettings({ hoursPerFte: '0' })).toEqual([
      'hours_out_of_range /settings/hoursPerFte: An FTE of 0 hours a year cannot be counted with; enter more than 0.',
    ]);
    expect(withSettings({ daysPerYear: '367' })).toEqual([
      'days_out_of_range /settings/daysPerYear: A year of 367 days cannot be counted with; enter 1 to 366.',
    ]);
    expect(withSettings({ daysPerYear: '0.5' })).toHaveLength(1);
    expect([withSettings({ daysPerYear: '366' }), withSettings({ daysPerYear: '1' })]).toEqual([[], []]);
  });
});

/** Empties every entry of a demand in turn. */
function demandProblems<M extends Method>(method: M, change: (demand: Demands[M]) => Demands[M]): string[] {
  const demand = change(structuredClone(DEMANDS[method]));
  const skillMix = [lineOf(BY_CLASS.includes(method) ? { basis: 'method' } : {})];
  return inModel(modelOf({ method, demand } as ChosenDemand, { skillMix })).map((one) => one.replace(' /demand', ' '));
}

describe('a demand', () => {
  test('by hours per patient day has a census or patient days, and hours', () => {
    const of = (over: Partial<Demands['hppd']>) => demandProblems('hppd', (demand) => ({ ...demand, ...over }));
    expect(of({ averageDailyCensus: null, hoursPerPatientDay: null })).toEqual([
      'entry_missing /averageDailyCensus: Enter the average daily census or the patient days of the year.',
      'entry_missing /hoursPerPatientDay: Enter the hours per patient day.',
    ]);
    expect(of({ patientDaysPerYear: '10950' })).toEqual([
      'entered_twice /patientDaysPerYear: Enter census or patient days, not both.',
    ]);
    expect(of({ averageDailyCensus: '-30.5', hoursPerPatientDay: '-1' })).toEqual([
      'negative /averageDailyCensus: Enter 0 or more for the average daily census or the patient days of the year, not -30.5.',
      'negative /hoursPerPatientDay: Enter 0 or more for the hours per patient day, not -1.',
    ]);
    expect(of({ averageDailyCensus: null, patientDaysPerYear: '10950' })).toEqual([]);
    expect(of({ averageDailyCensus: null, patientDaysPerYear: '-1' })).toEqual([
      'negative /patientDaysPerYear: Enter 0 or more for the average daily census or the patient days of the year, not -1.',
    ]);
  });

  test('by units of service says what one is', () => {
    const none = { unitOfService: '', unitsPerYear: null, hoursPerUnit: null };
    expect(demandProblems('unit_of_service', () => none)).toEqual([
      'entry_missing /unitOfService: Say what the unit of service is, such as visit or exam.',
      'entry_missing /unitsPerYear: Enter the units of service of the year.',
      'entry_missing /hoursPerUnit: Enter the hours per unit of service.',
    ]);
  });

  test('by ratio has complete shifts', () => {
    const shift = { label: '', hours: null, census: null, patientsPerNurse: null, daysPerWeek: null };
    const none = { yearBasis: null, censusBasis: null, breakReliefMinutesPerShift: null, shifts: [shift] };
    expect(demandProblems('ratio', () => none)).toEqual([
      'entry_missing /yearBasis: Choose whether the year has days or 52 weeks.',
      'entry_missing /censusBasis: Say whether the census is the peak or a mean.',
      'entry_missing /breakReliefMinutesPerShift: Enter the minutes of break relief per shift, or 0.',
      'entry_missing /shifts/0/label: Enter the name of shift 1.',
      'entry_missing /shifts/0/hours: Enter the hours of shift 1.',
      'entry_missing /shifts/0/census: Enter the census of shift 1.',
      'entry_missing /shifts/0/patientsPerNurse: Enter the patients per nurse of shift 1.',
      'entry_missing /shifts/0/daysPerWeek: Enter the days a week of shift 1.',
    ]);
    expect(demandProblems('ratio', (demand) => ({ ...demand, shifts: [] }))).toEqual([
      'entry_missing /shifts: Enter at least one shift.',
    ]);
  });

  test('by ratio has shifts that fit into a day and a week', () => {
    const over = { hours: '24.5', daysPerWeek: '7.5', patientsPerNurse: '0' };
    expect(
      demandProblems('ratio', (demand) => ({ ...demand, shifts: demand.shifts.map((one) => ({ ...one, ...over })) })),
    ).toEqual([
      'hours_out_of_range /shifts/0/hours: The day shift has 24.5 hours; a day has at most 24.',
      'ratio_out_of_range /shifts/0/patientsPerNurse: The ratio of the day shift is 1:0; enter how many patients one nurse has at most, above 0.',
      'days_out_of_range /shifts/0/daysPerWeek: The day shift has 7.5 days a week; a week has 7.',
    ]);
    const most = { hours: '24', daysPerWeek: '7', patientsPerNurse: '0.1' };
    expect(
      demandProblems('ratio', (demand) => ({ ...demand, shifts: demand.shifts.map((one) => ({ ...one, ...most })) })),
    ).toEqual([]);
  });

  test('by posts has complete posts that fit into a day and a year', () => {
    const none = { label: '', jobClass: '', count: null, hoursPerDay: null, daysPerYear: null };
    const [post] = DEMANDS.posts.posts as [Demands['posts']['posts'][number]];
    expect(demandProblems('posts', () => ({ posts: [post, none] }))).toEqual([
      'entry_missing /posts/1/label: Enter the name of post 2.',
      'entry_missing /posts/1/jobClass: Enter the job class of post 2.',
      'entry_missing /posts/1/count: Enter how many there are of post 2.',
      'entry_missing /posts/1/hoursPerDay: Enter the hours a day of post 2.',
      'entry_missing /posts/1/daysPerYear: Enter the days a year of post 2.',
    ]);
    expect(demandProblems('posts', () => ({ posts: [] }))[0]).toBe('entry_missing /posts: Enter at least one post.');
    expect(demandProblems('posts', () => ({ posts: [{ ...post, hoursPerDay: '25', daysPerYear: '366' }] }))).toEqual([
      'hours_out_of_range /posts/0/hoursPerDay: The post desk has 25 hours a day; a day has at most 24.',
      'days_out_of_range /posts/0/daysPerYear: The post desk has 366 days a year; the cycle counts 365.',
    ]);
    expect(demandProblems('posts', () => ({ posts: [{ ...post, hoursPerDay: '24', daysPerYear: '365' }] }))).toEqual(
      [],
    );
  });

  test('by provider ratio has complete supports', () => {
    const none = { clinicalProviderFte: null, supports: [{ jobClass: '', ftePerProviderFte: null }] };
    expect(demandProblems('provider_ratio', () => none)).toEqual([
      'entry_missing /clinicalProviderFte: Enter the clinical provider FTE.',
      'entry_missing /supports/0/jobClass: Enter the job class of support 1.',
      'entry_missing /supports/0/ftePerProviderFte: Enter the FTE of support 1 per provider FTE.',
      expect.stringContaining('basis_does_not_fit'),
    ]);
    expect(demandProblems('provider_ratio', (demand) => ({ ...demand, supports: [] }))[0]).toBe(
      'entry_missing /supports: Enter at least one supporting job class.',
    );
    const nurse = { clinicalProviderFte: '1', supports: [{ jobClass: 'Registered Nurse', ftePerProviderFte: '-1' }] };
    expect(demandProblems('provider_ratio', () => nurse)).toEqual([
      'negative /supports/0/ftePerProviderFte: Enter 0 or more for the FTE of Registered Nurse per provider FTE, not -1.',
    ]);
  });

  test('by rooms has complete lines that fit into a day and a week', () => {
    const none = { label: '', rooms: null, hoursPerDay: null, daysPerWeek: null, staffPerRoom: null };
    expect(demandProblems('rooms', (demand) => ({ ...demand, lines: [none] }))).toEqual([
      'entry_missing /lines/0/label: Enter the name of line 1 of the rooms.',
      'entry_missing /lines/0/rooms: Enter the rooms of line 1.',
      'entry_missing /lines/0/hoursPerDay: Enter the hours a day of line 1.',
      'entry_missing /lines/0/daysPerWeek: Enter the days a week of line 1.',
      'entry_missing /lines/0/staffPerRoom: Enter the staff per room of line 1.',
    ]);
    expect(demandProblems('rooms', (demand) => ({ ...demand, lines: [] }))).toEqual([
      'entry_missing /lines: Enter at least one line of rooms.',
    ]);
    const over = { hoursPerDay: '25', daysPerWeek: '8' };
    expect(
      demandProblems('rooms', (demand) => ({ ...demand, lines: demand.lines.map((one) => ({ ...one, ...over })) })),
    ).toEqual([
      'hours_out_of_range /lines/0/hoursPerDay: The line rooms 1 to 8 has 25 hours a day; a day has at most 24.',
      'days_out_of_range /lines/0/daysPerWeek: The line rooms 1 to 8 has 8 days a week; a week has 7.',
    ]);
  });

  test('by calls has all that a workload needs, and an occupancy up to 100 %', () => {
    const none = {
      callsPerDay: null,
      handleMinutes: null,
      occupancy: null,
      inOfficeShrinkage: null,
      daysPerYear: null,
    };
    const of = (over: Partial<Demands['call_workload']>) =>
      demandProblems('call_workload', (demand) => ({ ...demand, ...over }));
    expect(of(none)).toEqual([
      'entry_missing /callsPerDay: Enter the calls a day.',
      'entry_missing /handleMinutes: Enter the minutes that a call takes.',
      'entry_missing /occupancy: Enter the occupancy.',
      'entry_missing /inOfficeShrinkage: Enter the share of paid time in the office off calls.',
      'entry_missing /daysPerYear: Enter the days a year.',
    ]);
    expect(of({ occupancy: '85', daysPerYear: '366' })).toEqual([
      'occupancy_out_of_range /occupancy: Occupancy is 8,500 %; it must be above 0 % and at most 100 %. If you mean 85 %, enter 0.85.',
      'days_out_of_range /daysPerYear: Calls come on 366 days a year; the cycle counts 365.',
    ]);
    expect(of({ occupancy: '1' })).toEqual([]);
  });

  test('by fixed positions has complete positions', () => {
    expect(demandProblems('fixed', () => ({ positions: [{ jobClass: '', fte: null }] })).slice(0, 2)).toEqual([
      'entry_missing /positions/0/jobClass: Enter the job class of position 1.',
      'entry_missing /positions/0/fte: Enter the FTE of position 1.',
    ]);
    expect(demandProblems('fixed', () => ({ positions: [] }))[0]).toBe(
      'entry_missing /positions: Enter at least one position.',
    );
    expect(demandProblems('fixed', () => ({ positions: [{ jobClass: 'Registered Nurse', fte: '-2' }] }))).toEqual([
      'negative /positions/0/fte: Enter 0 or more for the FTE of Registered Nurse, not -2.',
    ]);
  });
});
