// Whoever has to confirm what the other side asked for hears of it by mail: once, and only if it still waits.

import { randomUUID } from 'node:crypto';
import { writeRequestMails } from '../../activities/write-request-mails.ts';
import { roleRow, rosterRow } from '../roster/files.ts';
import { BUDGET_YEAR, LAUNCHED_AT, type LaunchedTeams, startLaunchedTeams } from '../support/launched-teams.ts';

const MINUTE_MS = 60_000;
const ROLES = [
  roleRow({ person_ref: 'RC-L', side: 'labor' }),
  roleRow({ person_ref: 'RC-M', side: 'management' }),
  roleRow({ person_ref: 'LS', role: 'sponsor', side: 'labor' }),
];

let launched: LaunchedTeams;
beforeEach(async () => {
  launched = await startLaunchedTeams([rosterRow({ ubt_ref: 'T-1' }), rosterRow({ ubt_ref: 'T-2' })], ROLES);
  launched.clock.nowMs = LAUNCHED_AT + MINUTE_MS;
});
afterEach(() => launched.close());

interface Asked {
  action: string;
  by: string;
  /** Null: a roster proposed it. */
  side: 'labor' | 'management' | null;
  ubtId?: string;
  region?: string;
  payload?: object;
  agoMs?: number;
}

async function ask({ action, by, side, ubtId, region, payload = {}, agoMs = MINUTE_MS }: Asked): Promise<string> {
  const approvalId = randomUUID();
  const scopeKind = ubtId ? 'team' : region ? 'region' : 'nation';
  await launched.rows(
    `insert into approvals (approval_id, action, scope_kind, budget_year, scope_id, region_id, payload, requested_by,
       requested_side, requested_at, status)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[approvalId, action, scopeKind, BUDGET_YEAR, ubtId ?? region ?? null],
      ...[ubtId ? 'colorado' : (region ?? null), payload, by, side],
      ...[new Date(launched.clock.nowMs - agoMs), side ? 'waiting' : 'proposed'],
    ],
  );
  return approvalId;
}
const write = () => writeRequestMails(launched.deps);
const mails = () =>
  launched.rows<{ person_id: string; subject: string; text_body: string }>(
    `select person_id, subject, text_body from outbox where kind = 'request_waiting' order by outbox_id`,
  );
const told = async () => (await mails()).map(({ person_id }) => person_id);

it('tells the other side’s national co-chair of a launch, once', async () => {
  await ask({ action: 'launch_cycle', by: 'NC-L', side: 'labor', payload: { startLate: [] } });
  expect([await write(), await write()]).toEqual([1, 0]);
  const [mail] = await mails();
  expect(mail).toMatchObject({
    person_id: 'NC-M',
    subject: '[Action required] For you to confirm: Launch the cycle of budget year 2030',
  });
  const text = mail?.text_body.replace(/\s+/g, ' ');
  expect(text).toContain('Asked for by Person NC-L (labor) on Tuesday, August 1, 2028.');
  expect(text).toContain('https://staffing.example.org/approvals');
});

it('leaves out a request of this minute, and one that is answered', async () => {
  await ask({ action: 'pause', by: 'RC-L', side: 'labor', ubtId: 'T-1', agoMs: MINUTE_MS - 1 });
  const answered = await ask({ action: 'pause', by: 'RC-L', side: 'labor', ubtId: 'T-2' });
  await launched.rows(
    `update approvals set status = 'refused', answered_by = 'RC-M', answered_at = $2 where approval_id = $1`,
    [answered, new Date(launched.clock.nowMs)],
  );
  expect(await write()).toBe(0);
  launched.clock.nowMs += 1;
  expect(await write()).toBe(1);
});

it('tells the region’s co-chair rather than the nation’s, who stands in where there is none', async () => {
  const move = { action: 'move_milestone', payload: { key: 'filing_due', printedOn: '2029-10-08' } };
  await ask({ ...move, by: 'RC-L', side: 'labor', region: 'colorado' });
  expect([await write(), await told()]).toEqual([1, ['RC-M']]);
  expect((await mails())[0]?.subject).toContain('Move the date “filing due” of budget year 2030');
  await launched.rows(`update role_assignments set ends_on = starts_on where person_id = 'RC-M'`);
  await ask({
    ...move,
    payload: { ...move.payload, printedOn: '2029-10-09' },
    by: 'RC-L',
    side: 'labor',
    region: 'colorado',
  });
  await write();
  // who stands in hears of the older request, too
  expect((await mails()).at(-1)).toMatchObject({
    person_id: 'NC-M',
    subject: '[Action required] 2 requests for you to confirm',
  });
});

it('tells both sides of the teams that a roster proposes to withdraw, in one mail each', async () => {
  const gone = {
    action: 'withdraw_team',
    by: 'NC-L',
    side: null,
    payload: { reason: 'gone from the roster', importId: 1 },
  };
  const first = await ask({ ...gone, ubtId: 'T-1' });
  await ask({ ...gone, ubtId: 'T-2' });
  expect([await write(), (await told()).sort()]).toEqual([2, ['RC-L', 'RC-M']]);
  const [mail] = await mails();
  expect(mail?.subject).toBe('[Action required] 2 requests for you to confirm');
  expect(mail?.text_body).toContain('Withdraw Team T-2, Lone Tree Medical Offices from budget year 2030');
  expect(mail?.text_body).not.toContain('Reason');

  // one side takes it up: now it waits for the other alone, who is told so
  launched.clock.nowMs += 2 * MINUTE_MS;
  await launched.rows(
    `update approvals set status = 'waiting', requested_by = 'RC-M', requested_side = 'management', requested_at = $2
     where approval_id = $1`,
    [first, new Date(launched.clock.nowMs - MINUTE_MS)],
  );
  expect([await write(), (await told()).at(-1)]).toEqual([1, 'RC-L']);
});

it('writes each mail once when two workers look at the same moment', async () => {
  await ask({ action: 'pause', by: 'RC-M', side: 'management', ubtId: 'T-1', payload: { reason: 'Moving house' } });
  const written = await Promise.all([write(), write(), write()]);
  expect([written.reduce((sum, n) => sum + n, 0), await told()]).toEqual([1, ['RC-L']]);
  expect((await mails())[0]?.text_body).toContain('Moving house');
});
