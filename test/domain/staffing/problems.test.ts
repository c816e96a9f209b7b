import type { AskContent, Line, RevisionContent, UnitContent } from '../../../domain/staffing/content.ts';
import type { ChosenDemand, Demands, Method } from '../../../domain/staffing/demand.ts';
import type { ChosenModel } from '../../../domain/staffing/line-hours.ts';
import { revisionProblems } from '../../../domain/staffing/problems/revision-problems.ts';
import {
  askOf,
  BY_CLASS,
  DEMANDS,
  floorOf,
  lineOf,
  modelBy,
  modelOf,
  OWN_FIGURES,
  PLAN,
  revisionOf,
  SETTINGS,
  TEAM,
  unitOf,
} from './parts.ts';

/** Each problem as "code pointer: sentence". */
const told = (revision: RevisionContent, team = TEAM): string[] =>
  revisionProblems(revision, team).map(({ code, pointer, problem }) => `${code} ${pointer}: ${problem}`);
const inUnit = (unit: UnitContent, over: Partial<RevisionContent> = {}) =>
  told(revisionOf([unit], over)).map((one) => one.replace(' /units/0', ' '));
const inModel = (model: ChosenModel) => inUnit(unitOf(model)).map((one) => one.replace(' /model', ' '));

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

describe('a line of the skill mix', () => {
  const of = (over: Partial<Line>) =>
    inModel(modelBy('hppd', { skillMix: [lineOf(over)] })).map((one) => one.replace(' /skillMix/0', ' '));

  test('has a class, a share and how much of it is replaced', () => {
    expect(of({ jobClass: '' })).toEqual(['entry_missing /jobClass: Enter the job class of this line.']);
    expect(of({ share: null, replacedShare: null })).toEqual([
      'entry_missing /share: Enter the share of Registered Nurse.',
      'entry_missing /replacedShare: Enter the replaced share of Registered Nurse.',
    ]);
    expect(of({ share: '-1' })[0]).toBe('negative /share: Enter 0 or more for the share of Registered Nurse, not -1.');
  });

  test('is replaced from 0 % to 100 %', () => {
    expect(of({ replacedShare: '90' })).toEqual([
      'replaced_share_out_of_range /replacedShare: The replaced share of Registered Nurse is 9,000 %; it must be from 0 % to 100 %. If you mean 90 %, enter 0.9.',
    ]);
    expect(of({ replacedShare: '100' })[0]).toMatch(/must be from 0 % to 100 %\.$/);
    expect([of({ replacedShare: '0' }), of({ replacedShare: '1' })]).toEqual([[], []]);
  });

  test('has its fixed FTE where it is fixed', () => {
    const lines = (fixedFte: string | null) =>
      inModel(
        modelBy('hppd', { skillMix: [lineOf(), lineOf({ lineId: 'L2', jobClass: 'Lead', basis: 'fixed', fixedFte })] }),
      );
    expect(lines(null)).toEqual(['entry_missing /skillMix/1/fixedFte: Enter the fixed FTE of Lead.']);
    expect(lines('0')).toEqual([]);
  });

  test('has nonproductive hours or a nonproductive share, below 100 %', () => {
    expect(of({ nonproductiveShare: null, nonproductiveHoursPerFte: null })).toEqual([
      'entry_missing /nonproductiveShare: Enter the nonproductive hours per FTE or the nonproductive share of Registered Nurse.',
    ]);
    expect(of({ nonproductiveShare: '0.1', nonproductiveHoursPerFte: '224' })).toEqual([
      'entered_twice /nonproductiveHoursPerFte: Enter the nonproductive hours or the nonproductive share of Registered Nurse, not both.',
    ]);
    expect(of({ nonproductiveHoursPerFte: '2080' })).toEqual([
      'nonproductive_share_out_of_range /nonproductiveHoursPerFte: The nonproductive share of Registered Nurse is 100 %; it must be below 100 %, else nobody ever works.',
    ]);
    // hours are no percentage
    expect(of({ nonproductiveHoursPerFte: '4160' })[0]).toMatch(/is 200 %; it must be below 100 %, else nobody/);
    expect(of({ nonproductiveHoursPerFte: '2079' })).toEqual([]);
    expect(of({ nonproductiveShare: '-0.1' })).toEqual([
      'negative /nonproductiveShare: Enter 0 or more for the time away of Registered Nurse, not -0.1.',
    ]);
    expect(of({ nonproductiveHoursPerFte: '-1' })).toEqual([
      'negative /nonproductiveHoursPerFte: Enter 0 or more for the time away of Registered Nurse, not -1.',
    ]);
    expect(of({ nonproductiveShare: '1500' })[0]).toMatch(/is 150,000 %; it must be below 100 %, else nobody/);
  });

  test('has a rate and a rate of who covers, or a word why not', () => {
    const sourceMix = [{ source: 'float_pool', share: '1', hourlyRateCents: null } as const];
    expect(of({ hourlyRateCents: null, sourceMix })).toEqual([
      'entry_missing /hourlyRateCents: Enter the hourly rate of Registered Nurse, or say why it is unknown.',
      'entry_missing /sourceMix/0/hourlyRateCents: Enter the rate of float pool for Registered Nurse, or say why it is unknown.',
    ]);
    expect(
      of({ hourlyRateCents: -1, sourceMix: [{ ...sourceMix[0], hourlyRateCents: -2 }] as Line['sourceMix'] }),
    ).toEqual([
      'negative /hourlyRateCents: Enter 0 or more for the hourly rate of Registered Nurse, not -1.',
      'negative /sourceMix/0/hourlyRateCents: Enter 0 or more for the rate of float pool for Registered Nurse, not -2.',
    ]);
    const model = modelBy('hppd', { skillMix: [lineOf({ hourlyRateCents: null, sourceMix })] });
    const because = 'payroll is outsourced';
    const unknown = [
      { path: '/units/0/model/skillMix/0/hourlyRateCents', because },
      { path: '/units/0/model/skillMix/0/sourceMix/0/hourlyRateCents', because },
    ];
    expect(inUnit(unitOf(model), { unknown })).toEqual([]);
  });
});

describe('a skill mix', () => {
  const mix = (...skillMix: Line[]) => inModel(modelBy('hppd', { skillMix }));
  const aide = (over: Partial<Line> = {}) => lineOf({ lineId: 'L2', jobClass: 'Aide', ...over });

  test('adds up to 100 %, fixed lines on top', () => {
    expect(mix(lineOf({ share: '0.5' }), aide({ share: '0.46' }))).toEqual([
      'skill_mix_not_whole /skillMix: The skill mix adds up to 96 %; it must be 100 %.',
    ]);
    expect(mix(lineOf({ share: '0.999999' }))).toEqual([
      'skill_mix_not_whole /skillMix: The skill mix adds up to 99.9999 %; it must be 100 %.',
    ]);
    expect(mix()).toEqual(['skill_mix_not_whole /skillMix: The skill mix adds up to 0 %; it must be 100 %.']);
    expect(mix(lineOf(), aide({ basis: 'fixed', fixedFte: '1', share: '0.4' }))).toEqual([]);
  });

  test('with an empty share is told as that alone', () => {
    expect(mix(lineOf({ share: null }), aide({ share: '0.46' }))).toEqual([
      'entry_missing /skillMix/0/share: Enter the share of Registered Nurse.',
    ]);
  });

  test('takes no hours from a method that names none', () => {
    expect(mix(lineOf(), aide({ basis: 'method' }))).toEqual([
      'basis_does_not_fit /skillMix/1/basis: This method names no hours for Aide; give the line a share or a fixed FTE.',
    ]);
  });

  test('takes all hours of the classes that a method names, once', () => {
    const posts = [
      ...DEMANDS.posts.posts,
      { label: 'gate', jobClass: 'Aide', count: '1', hoursPerDay: '8', daysPerYear: '260' },
      { label: 'door', jobClass: 'Aide', count: '1', hoursPerDay: '8', daysPerYear: '260' },
    ];
    const of = (...skillMix: Line[]) => inModel(modelOf({ method: 'posts', demand: { posts } }, { skillMix }));
    const nurse = lineOf({ basis: 'method' });
    expect(of(nurse, aide({ basis: 'method' }))).toEqual([]);
    expect(of(nurse, aide({ basis: 'share', share: '1' }))).toEqual([
      'basis_does_not_fit /skillMix/1/basis: This method names the hours of each class; let Aide take them, or a fixed FTE.',
      'class_without_line /skillMix: Aide has hours in the demand; add a line that takes them from the method.',
    ]);
    expect(of(nurse, aide({ basis: 'method' }), aide({ lineId: 'L3', basis: 'method' }))).toEqual([
      'basis_does_not_fit /skillMix/2/basis: Two lines take the hours of Aide; keep one of them.',
    ]);
    expect(of(nurse, aide({ basis: 'method' }), aide({ lineId: 'L3', basis: 'fixed', fixedFte: '1' }))).toEqual([]);
    expect(of(aide({ lineId: 'L3', basis: 'fixed', fixedFte: '1' }), nurse, aide({ basis: 'method' }))).toEqual([]);
    expect(of(nurse, aide({ basis: 'method' }), lineOf({ lineId: 'L3', jobClass: 'Clerk', basis: 'method' }))).toEqual([
      'basis_does_not_fit /skillMix/2/basis: The demand has no hours for Clerk; add them, or give a fixed FTE.',
    ]);
  });

  test.each(['provider_ratio', 'fixed'] as const)('takes the classes of %s too', (method) => {
    expect(inModel(modelBy(method, { skillMix: [aide({ basis: 'fixed', fixedFte: '1' })] }))).toEqual([
      'class_without_line /skillMix: Registered Nurse has hours in the demand; add a line that takes them from the method.',
    ]);
  });

  test('of a call center leaves something for calls', () => {
    const of = (inOfficeShrinkage: string | null, ...skillMix: Line[]) =>
      inModel(
        modelOf({ method: 'call_workload', demand: { ...DEMANDS.call_workload, inOfficeShrinkage } }, { skillMix }),
      );
    const lead = lineOf({ lineId: 'L2', jobClass: 'Lead', basis: 'fixed', fixedFte: '1', nonproductiveShare: '0.3' });
    expect(of('0.8', lineOf(), lead)).toEqual([]);
    const full = 'leave 0 % for calls; together they must stay below 100 %.';
    expect(of('0.85', lineOf())).toEqual([`shrinkage_out_of_range /skillMix/0: Away 15 % and in-office 85 % ${full}`]);
    expect(of('0.9', lineOf())).toEqual([`shrinkage_out_of_range /skillMix/0: Away 15 % and in-office 90 % ${full}`]);
    // what is wrong with the share itself is told alone
    expect(of('0.85', lineOf({ nonproductiveShare: '1' }))).toHaveLength(1);
    expect(of(null, lineOf())).toEqual([
      'entry_missing /demand/inOfficeShrinkage: Enter the share of paid time in the office off calls.',
    ]);
  });
});

describe('who covers', () => {
  const cover = (...shares: (string | null)[]): Line['sourceMix'] =>
    shares.map((share) => ({ source: 'agency', share, hourlyRateCents: 9000 }));
  const lineWith = (over: Partial<Line>, demand: Partial<Demands['hppd']> = {}) =>
    inModel(modelOf({ method: 'hppd', demand: { ...DEMANDS.hppd, ...demand } }, { skillMix: [lineOf(over)] }));

  test('adds up to 100 % where somebody is covered', () => {
    expect(lineWith({ sourceMix: cover('0.5', '0.46') })).toEqual([
      'source_mix_not_whole /skillMix/0/sourceMix: The cover of Registered Nurse adds up to 96 %; it must be 100 %.',
    ]);
    expect(lineWith({ sourceMix: [] })).toEqual([
      'source_mix_not_whole /skillMix/0/sourceMix: The cover of Registered Nurse adds up to 0 %; it must be 100 %.',
    ]);
    expect(lineWith({ sourceMix: cover('0.5', null) })).toEqual([
      'entry_missing /skillMix/0/sourceMix/1/share: Enter the share of agency in the cover of Registered Nurse.',
    ]);
  });

  test('is not asked where nobody is covered', () => {
    const sourceMix = cover('0.5', null);
    expect(lineWith({ sourceMix, replacedShare: '0' })).toEqual([]);
    expect(lineWith({ sourceMix, nonproductiveShare: '0' })).toEqual([]);
    expect(lineWith({ sourceMix }, { averageDailyCensus: '0' })).toEqual([]);
  });

  test('is asked for release of people who are not replaced otherwise', () => {
    const release = [{ jobClass: 'Registered Nurse', hoursPerYear: '28', inNonproductive: false }];
    const model = modelBy('hppd', { skillMix: [lineOf({ replacedShare: '0', sourceMix: [] })], release });
    expect(inModel(model)).toEqual([
      'source_mix_not_whole /skillMix/0/sourceMix: The cover of Registered Nurse adds up to 0 %; it must be 100 %.',
    ]);
  });

  test('is asked while hours cannot be computed yet, of lines that are replaced', () => {
    const open = { hoursPerPatientDay: null };
    const missing = 'entry_missing /demand/hoursPerPatientDay: Enter the hours per patient day.';
    const whole =
      'source_mix_not_whole /skillMix/0/sourceMix: The cover of Registered Nurse adds up to 0 %; it must be 100 %.';
    expect(lineWith({ sourceMix: [] }, open)).toEqual([missing, whole]);
    expect(lineWith({ sourceMix: [], nonproductiveHoursPerFte: '224', nonproductiveShare: null }, open)).toEqual([
      missing,
      whole,
    ]);
    expect(lineWith({ sourceMix: [], replacedShare: '0' }, open)).toEqual([missing]);
    expect(lineWith({ sourceMix: [], nonproductiveShare: '0' }, open)).toEqual([missing]);
    expect(lineWith({ sourceMix: [], replacedShare: null })).toHaveLength(1);
  });

  test('may be unknown', () => {
    const unknown = [{ path: '/units/0/model/skillMix/0/sourceMix', because: 'the pool is new' }];
    const unit = unitOf(modelBy('hppd', { skillMix: [lineOf({ sourceMix: [] })] }));
    expect(inUnit(unit, { unknown })).toEqual([]);
  });
});

test('release has hours, and a line that covers it', () => {
  const of = (jobClass: string, hoursPerYear: string | null) =>
    inModel(modelBy('hppd', { release: [{ jobClass, hoursPerYear, inNonproductive: false }] }));
  expect(of('Registered Nurse', null)).toEqual([
    'entry_missing /release/0/hoursPerYear: Enter the release hours of Registered Nurse.',
  ]);
  expect(of('Clerk', '28')).toEqual([
    'class_without_line /release/0/jobClass: Clerk has release hours; no line of the skill mix has that class.',
  ]);
  expect(of('', '-28')).toEqual([
    'negative /release/0/hoursPerYear: Enter 0 or more for the release hours of Release 1, not -28.',
    'class_without_line /release/0/jobClass: Release 1 has release hours; no line of the skill mix has that class.',
  ]);
});

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

describe('asks', () => {
  const asksOf = (...asks: AskContent[]) =>
    told(revisionOf([unitOf(modelBy('hppd'))], { asks })).map((one) => one.replace(' /asks', ' '));
  const askWith = (over: Partial<AskContent>) => asksOf(askOf(over)).map((one) => one.replace(' /0', ' '));

  test('have a kind, an amount, a reason and a priority', () => {
    const none = { kind: null, what: '', reason: '', priority: null, amountCents: null } as const;
    expect(askWith({ ...none, number: 1 })).toEqual([
      'ask_incomplete /kind: Ask 1 has no kind.',
      'ask_incomplete /what: Ask 1 has no text that says what is asked for.',
      'ask_incomplete /reason: Ask 1 has no reason.',
      'ask_incomplete /priority: Ask 1 has no priority.',
      'ask_incomplete /amountCents: Ask 1 has no amount.',
    ]);
  });

  test.each(['fte', 'hours'] as const)('for %s have a quantity and a class', (kind) => {
    const lacking = [
      'ask_incomplete /quantity: Ask 1 has no quantity.',
      'ask_incomplete /jobClass: Ask 1 has no job class.',
    ];
    expect(askWith({ kind, quantity: null, jobClass: null })).toEqual(lacking);
    expect(askWith({ kind, quantity: null, jobClass: '' })).toEqual(lacking);
  });

  test('for equipment have a whole quantity, and none needs a class', () => {
    const equipment = { kind: 'equipment', jobClass: null, amountCents: 100 } as const;
    expect(askWith({ ...equipment, quantity: null })).toEqual(['ask_incomplete /quantity: Ask 1 has no quantity.']);
    expect(askWith({ ...equipment, quantity: '1.5' })).toEqual([
      'ask_incomplete /quantity: Ask 1 is for 1.5 pieces; enter a whole quantity.',
    ]);
    expect(askWith({ ...equipment, quantity: '2.0' })).toEqual([]);
    expect(askWith({ kind: 'money', jobClass: null, quantity: null })).toEqual([]);
    expect(askWith({ kind: 'money', jobClass: null, quantity: '1.5' })).toEqual([]);
  });

  test('cost something, unless they are about practice', () => {
    expect(askWith({ kind: 'money', amountCents: 0 })).toEqual([
      'ask_incomplete /amountCents: Ask 1 costs $0; only a practice costs nothing.',
    ]);
    expect(askWith({ kind: 'practice', amountCents: 0, quantity: null, jobClass: null })).toEqual([]);
    expect(askWith({ kind: null, amountCents: 0 })).toEqual(['ask_incomplete /kind: Ask 1 has no kind.']);
  });

  test('are not below zero', () => {
    expect(askWith({ kind: 'money', quantity: '-1', amountCents: -1 })).toEqual([
      'negative /quantity: Enter 0 or more for the quantity of ask 1, not -1.',
      'negative /amountCents: Enter 0 or more for the amount of ask 1, not -1.',
    ]);
  });

  test('cost quantity times rate, or say why not', () => {
    const unexplained = ['ask_amount_unexplained /amountBecause: Say why ask 1 costs $1,000.00 and not $244,920.00.'];
    expect(askWith({ amountCents: 100_000 })).toEqual(unexplained);
    expect(askWith({ amountCents: 100_000, amountBecause: '' })).toEqual(unexplained);
    expect(askWith({ amountCents: 100_000, amountBecause: 'from April on' })).toEqual([]);
    expect(askWith({ kind: 'hours', quantity: '100.5', amountCents: 788_925 })).toEqual([]);
    expect(askWith({ kind: 'hours', quantity: '100.5', amountCents: 788_926 })).toEqual([
      'ask_amount_unexplained /amountBecause: Say why ask 1 costs $7,889.26 and not $7,889.25.',
    ]);
    expect(askWith({ kind: 'money', amountCents: 100_000 })).toEqual([]);
  });

  test('are compared with the rates that the class has in its unit, if it has any', () => {
    expect(askWith({ jobClass: 'Chaplain', amountCents: 100_000 })).toEqual([]);
    const skillMix = [
      lineOf({ lineId: 'L3', share: '0.2', hourlyRateCents: null }),
      lineOf({ share: '0.5' }),
      lineOf({ lineId: 'L2', share: '0.3', hourlyRateCents: 8000 }),
    ];
    const unknown = [{ path: '/units/0/model/skillMix/0/hourlyRateCents', because: 'new' }];
    const of = (amountCents: number) =>
      told(revisionOf([unitOf(modelBy('hppd', { skillMix }))], { asks: [askOf({ amountCents })], unknown }));
    expect([of(24_492_000), of(24_960_000)]).toEqual([[], []]);
    expect(of(1)).toHaveLength(1);
  });

  test('are compared with the rates of their own unit', () => {
    const team = [...TEAM, { unitId: 'U2', name: '3 East', costCenter: '10235' }];
    const cheap = modelBy('hppd', { skillMix: [lineOf({ hourlyRateCents: 100 })] });
    const units = [unitOf(cheap, { unitId: 'U2' }), unitOf(modelBy('hppd'))];
    expect(told(revisionOf(units, { asks: [askOf()] }), team)).toEqual([]);
  });

  test('are numbered in their order and have different priorities', () => {
    const asks = [
      askOf({ priority: 2 }),
      askOf({ askKey: 'A2', number: 3, priority: 2 }),
      askOf({ askKey: 'A3', number: 3, priority: 1 }),
      askOf({ askKey: 'A4', number: 4, priority: 2 }),
    ];
    expect(asksOf(...asks)).toEqual([
      'ask_numbers /1/number: The asks are numbered 1 to 4 in their order; this one has 3 and is number 2.',
      'ask_priorities /1/priority: Asks 1, 3 and 4 have the same priority; each needs its own.',
      'ask_priorities /3/priority: Asks 1, 3 and 4 have the same priority; each needs its own.',
    ]);
  });

  test('without a priority are not told to share it', () => {
    const asks = [askOf({ priority: null }), askOf({ askKey: 'A2', number: 2, priority: null })];
    expect(asksOf(...asks)).toEqual([
      'ask_incomplete /0/priority: Ask 1 has no priority.',
      'ask_incomplete /1/priority: Ask 2 has no priority.',
    ]);
  });
});
