import { matchesTeam } from '../../web/parts/teams/matches-team.ts';

const TEAM: Parameters<ReturnType<typeof matchesTeam>>[0] = {
  ubtId: 'MA-103',
  name: 'Diagnostic Imaging',
  regionId: 'mid-atlantic',
  facilityId: 'largo',
  facility: 'Largo Medical Center',
  phase: 'apply',
  filingState: 'signed_by_one_side',
  filingKind: null,
  discussionConfirmed: true,
  published: false,
  overdue: false,
  paused: false,
  outcome: null,
};
const ANY = { facility: '', phase: '', state: '', find: '' };
const matches = (wanted: Partial<typeof ANY>, team: Partial<typeof TEAM> = {}) =>
  matchesTeam({ ...ANY, ...wanted })({ ...TEAM, ...team });

it('a team is found by any part of its name, number and facility, in any order', () => {
  expect(matches({})).toBe(true);
  expect(matches({ find: 'largo  imaging 103' })).toBe(true);
  expect(matches({ find: 'imaging gaithersburg' })).toBe(false);
});

it('a team is listed by the place and phase where the numbers count it', () => {
  expect(matches({ facility: 'largo', phase: 'apply' })).toBe(true);
  expect(matches({ facility: 'capitol-hill' })).toBe(false);
  expect(matches({ phase: 'budget' })).toBe(false);
  // over: it stands in no phase any more
  expect(matches({ phase: 'apply' }, { outcome: 'complete' })).toBe(false);
});

it('a team is listed by the state of its filing, and by what the headline figures count', () => {
  expect(matches({ state: 'signed_by_one_side' })).toBe(true);
  expect(matches({ state: 'received' })).toBe(false);
  expect([matches({ state: 'filed' }), matches({ state: 'filed' }, { filingKind: 'no_model' })]).toEqual([false, true]);
  expect([
    matches({ state: 'joint' }, { filingKind: 'one_side' }),
    matches({ state: 'joint' }, { filingKind: 'joint' }),
  ]).toEqual([false, true]);
  expect([matches({ state: 'discussed' }), matches({ state: 'published' }), matches({ state: 'late' })]).toEqual([
    true,
    false,
    false,
  ]);
  expect([matches({ state: 'late' }, { overdue: true }), matches({ state: 'late' }, { overdue: null })]).toEqual([
    true,
    false,
  ]);
  expect([matches({ state: 'ended' }), matches({ state: 'ended' }, { outcome: 'withdrawn' })]).toEqual([false, true]);
});
