import { labor, management, REVISIONS } from './people.ts';
import { DATES } from './simulate.ts';
import { declareImpasse, recordDiscussion, sign, signBoth, teamInApply, teamInBudget } from './states.ts';

test('an impasse follows a recorded discussion, also one that was not held', () => {
  const team = teamInApply();
  expect(team.refusal('declare_impasse', { by: labor })).toBe('no_discussion');
  recordDiscussion(team, 'management', false);
  expect(team.refusal('declare_impasse', { by: labor })).toBeUndefined();
});

test('after ten working days the signed positions are filed side by side', () => {
  const team = teamInApply();
  declareImpasse(team);
  sign(team, 'labor', REVISIONS.first);
  sign(team, 'management', REVISIONS.second);
  team.waitDays(13);
  expect(team.state.filing.state).toBe('signed_by_one_side');
  team.waitDays(1);
  expect(team.state).toMatchObject({ impasse: null, filing: { state: 'received', kind: 'two_positions' } });
});

test('an unsigned position reads none given', () => {
  const team = teamInApply();
  declareImpasse(team, 'management');
  sign(team, 'management');
  team.waitDays(14);
  expect(team.state.filing).toMatchObject({ kind: 'one_side', sent: { labor: null } });
});

test('with none signed, drafting resumes and an impasse may be declared again', () => {
  const team = teamInApply();
  declareImpasse(team);
  team.waitDays(14);
  expect(team.state).toMatchObject({ impasse: null, filing: { state: 'drafting', kind: null } });
  expect(team.refusal('declare_impasse', { by: management })).toBeUndefined();
});

test('the cut-off comes before a clock that would run past it', () => {
  const team = teamInApply();
  team.waitPast('filing_cut_off', -5);
  declareImpasse(team);
  sign(team, 'labor');
  team.waitPast('filing_cut_off');
  expect(team.state.filing).toMatchObject({ state: 'received', kind: 'one_side' });
  expect(team.taken.find(({ event }) => event.type === 'filed_without_joint_signature')?.event).toMatchObject({
    atMs: DATES.filing_cut_off,
    because: 'cut_off',
  });
});

test('joint signing ends an impasse, and so does its withdrawal', () => {
  const team = teamInApply();
  declareImpasse(team);
  expect(team.refusal('declare_impasse', { by: management })).toBe('impasse_running');
  team.act('withdraw_impasse', { by: labor });
  expect(team.state.impasse).toBeNull();
  team.act('declare_impasse', { by: management });
  signBoth(team);
  expect(team.state).toMatchObject({ impasse: null, clocks: { receipt: { workingDays: 10 } } });
  expect(team.state.clocks).not.toHaveProperty('impasse');
  expect(team.refusal('declare_impasse', { by: labor })).toBe('already_sent');
});

test('data is requested within an impasse, answered by the other side, and lapses after five working days', () => {
  const team = teamInApply();
  expect(team.refusal('request_data', { by: labor, requestId: 'Q1' })).toBe('no_impasse');
  declareImpasse(team);
  for (const requestId of ['Q1', 'Q2']) team.act('request_data', { by: labor, requestId });
  expect(team.refusal('request_data', { by: labor, requestId: 'Q1' })).toBe('already_done');
  expect(team.refusal('answer_data', { by: labor, requestId: 'Q1' })).toBe('not_allowed');
  team.act('answer_data', { by: management, requestId: 'Q1' });
  team.waitDays(7);
  expect(team.state.dataRequests).toEqual([]);
  expect(team.state.impasse).not.toBeNull();
  expect(team.refusal('answer_data', { by: management, requestId: 'Q2' })).toBe('not_found');
});

test('the requests end with the impasse', () => {
  const team = teamInApply();
  declareImpasse(team);
  team.act('request_data', { by: management, requestId: 'Q1' });
  team.act('withdraw_impasse', { by: labor });
  expect(team.state.dataRequests).toEqual([]);
  expect(team.state.clocks).toEqual({});
});

test('discussion, impasse and data requests belong to apply', () => {
  const team = teamInBudget();
  expect(team.refusal('record_discussion', { by: labor, discussionId: 'D', held: true })).toBe('wrong_phase');
  expect(team.refusal('declare_impasse', { by: labor })).toBe('wrong_phase');
  expect(team.refusal('request_data', { by: labor, requestId: 'Q' })).toBe('wrong_phase');
  expect(team.refusal('withdraw_impasse', { by: labor })).toBe('no_impasse');
});

describe('the record of the discussion', () => {
  test('is confirmed by the other side, once, and only its newest', () => {
    const team = teamInApply();
    expect(team.refusal('confirm_discussion', { by: management, discussionId: 'D-labor' })).toBe('no_discussion');
    recordDiscussion(team, 'labor');
    expect(team.refusal('confirm_discussion', { by: management, discussionId: 'D-old' })).toBe('no_discussion');
    team.act('confirm_discussion', { by: management, discussionId: 'D-labor' });
    expect(team.state.discussion).toMatchObject({ held: true, confirmed: true });
    expect(team.refusal('confirm_discussion', { by: management, discussionId: 'D-labor' })).toBe('already_done');
  });

  test('stays once both have confirmed that it was held', () => {
    const team = teamInApply();
    recordDiscussion(team, 'labor');
    team.act('confirm_discussion', { by: management, discussionId: 'D-labor' });
    expect(team.refusal('record_discussion', { by: management, discussionId: 'D2', held: false })).toBe('already_done');
  });

  test('follows when a discussion is held after all', () => {
    const team = teamInApply();
    recordDiscussion(team, 'labor', false);
    team.act('confirm_discussion', { by: management, discussionId: 'D-labor' });
    recordDiscussion(team, 'management');
    expect(team.state.discussion).toMatchObject({ held: true, by: 'management', confirmed: false });
  });
});
