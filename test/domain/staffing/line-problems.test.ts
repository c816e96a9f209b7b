import type { Line } from '../../../domain/staffing/content.ts';
import type { Demands } from '../../../domain/staffing/demand.ts';
import { DEMANDS, lineOf, modelBy, modelOf, unitOf } from './parts.ts';
import { inModel, inUnit } from './problems-told.ts';

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
