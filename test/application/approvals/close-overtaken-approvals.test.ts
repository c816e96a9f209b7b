// A request that would change nothing any more is closed with the reason, instead of waiting for ever.

import { closeOvertakenRequests } from '../../../application/approvals/close-overtaken-approvals.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { roleRow, rosterRow } from '../../imports/files.ts';
import { type Asked, insertRequest } from '../../support/asked-requests.ts';
import { type LaunchedTeams, startLaunchedTeams } from '../../support/launched-teams.ts';

const ROLES = [roleRow({ person_ref: 'RC-L', side: 'labor' }), roleRow({ person_ref: 'RC-M', side: 'management' })];

let launched: LaunchedTeams;
beforeEach(async () => {
  launched = await startLaunchedTeams([rosterRow({ ubt_ref: 'T-1' })], ROLES);
});
afterEach(() => launched.close());

const ofTeam = (action: string, payload: object = {}): Asked => ({
  ...{ action, by: 'RC-L', side: 'labor', ubtId: 'T-1' },
  payload,
});
const ofNation = (action: string, payload: object = {}): Asked => ({ action, by: 'NC-L', side: 'labor', payload });
const move = { key: 'filing_due', printedOn: '2029-10-08' };
const close = () => closeOvertakenRequests(launched.deps);
const standing = async (approvalId: string) =>
  (
    await launched.rows('select status, closed_reason, closed_by, closed_at from approvals where approval_id = $1', [
      approvalId,
    ])
  )[0];

it.each<[string, string, string, Asked]>([
  ['the cycle has ended', `update cycles set status = 'ended'`, 'cycle_over', ofNation('move_milestone', move)],
  ['the cycle was cancelled', `update cycles set status = 'cancelled'`, 'cycle_over', ofTeam('withdraw_team')],
  ['the team has ended', `update ubt_cycles set outcome = 'withdrawn'`, 'team_over', ofTeam('pause')],
  [
    'a proposed team has ended',
    `update ubt_cycles set outcome = 'complete'`,
    'team_over',
    {
      ...ofTeam('withdraw_team', { importId: 1 }),
      side: null,
    },
  ],
  [
    'the phase is past',
    `update ubt_cycles set phase = 'apply'`,
    'phase_over',
    ofTeam('let_phase_go', { phase: 'prepare' }),
  ],
  ['the team is paused', 'update ubt_cycles set paused = true', 'paused_already', ofTeam('pause')],
  ['the team is not paused', 'select', 'not_paused', ofTeam('resume')],
  ['the cycle is launched', 'select', 'launched', ofNation('launch_cycle')],
])('closes what waits once %s', async (_, change, reason, asked) => {
  const approvalId = await insertRequest(launched, asked);
  await launched.rows(change);
  expect([await close(), await close()]).toEqual([1, 0]);
  expect(await standing(approvalId)).toEqual({
    status: 'lapsed',
    closed_reason: reason,
    closed_by: null,
    closed_at: new Date(launched.clock.nowMs),
  });
});

it.each<[string, Asked]>([
  ['a move of a date', ofNation('move_milestone', move)],
  ['a cancellation', ofNation('cancel_cycle')],
  ['a pause', ofTeam('pause')],
  ['the release of a phase to come', ofTeam('let_phase_go', { phase: 'apply' })],
  ['an exemption', ofTeam('exempt_from_training', { personId: 'T-1-L' })],
])('leaves %s waiting while it would change something', async (_, asked) => {
  const approvalId = await insertRequest(launched, asked);
  expect(await close()).toBe(0);
  expect(await standing(approvalId)).toMatchObject({ status: 'waiting' });
});

it('leaves alone what was asked within the minute, and what is being answered', async () => {
  const approvalId = await insertRequest(launched, { ...ofTeam('resume'), agoMs: 59_000 });
  expect(await close()).toBe(0);
  launched.clock.nowMs += 1000;
  await inTransaction(launched.deps.pool, async (tx) => {
    await tx.query('select from approvals where approval_id = $1 for update', [approvalId]);
    expect(await close()).toBe(0);
  });
  expect(await close()).toBe(1);
});
