// Whoever has to confirm what the other side asked for hears of it by mail: once, and only if it still waits.

import { claimMails } from '../../../application/mails/claim-mails.ts';
import { writeRequestMails } from '../../../application/mails/write-approval-mails.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { roleRow, rosterRow } from '../../imports/files.ts';
import { type Asked, insertRequest } from '../../support/asked-requests.ts';
import { LAUNCHED_AT, type LaunchedTeams, startLaunchedTeams } from '../../support/launched-teams.ts';

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

const ask = (asked: Asked) => insertRequest(launched, asked);
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

it('is not sent any more once all that it is about is over', async () => {
  const ids = [
    await ask({ action: 'pause', by: 'RC-L', side: 'labor', ubtId: 'T-1' }),
    await ask({ action: 'pause', by: 'RC-L', side: 'labor', ubtId: 'T-2' }),
  ];
  const takeBack = (id?: string) =>
    launched.rows(
      `update approvals set status = 'withdrawn', closed_by = 'RC-L', closed_at = now() where approval_id = $1`,
      [id],
    );
  expect(await write()).toBe(1);
  await takeBack(ids[0]);
  const first = await claimMails(launched.deps);
  expect([first.mails.length, first.suppressed]).toEqual([1, 0]);
  await launched.rows(`update outbox set status = 'pending'`);
  await takeBack(ids[1]);
  const second = await claimMails(launched.deps);
  expect([second.mails.length, second.suppressed]).toEqual([0, 1]);
});

describe('a reminder', () => {
  const DAY_MS = 24 * 60 * MINUTE_MS;
  // asked for and told on Tuesday, 1 August 2028; Friday the 4th is the third working day after, Wednesday the 9th the sixth
  const at = (date: string) => {
    launched.clock.nowMs = Date.parse(`${date}T09:00:00-07:00`);
  };
  const pause = { action: 'pause', by: 'RC-L', side: 'labor', ubtId: 'T-1' } as const;

  it('comes on every third working day, each once, and says so', async () => {
    await ask(pause);
    expect(await write()).toBe(1);
    const mornings: number[] = [];
    for (let day = 2; day <= 10; day += 1) {
      at(`2028-08-${String(day).padStart(2, '0')}`);
      mornings.push((await write()) + (await write()));
    }
    expect(mornings).toEqual([0, 0, 1, 0, 0, 0, 0, 1, 0]);
    const last = (await mails()).at(-1);
    expect(last).toMatchObject({
      person_id: 'RC-M',
      subject: '[Action required] Still for you to confirm: Pause the mail of Team T-1, Lone Tree Medical Offices',
    });
    expect(last?.text_body).toContain('nobody has answered');
  });

  it('waits for seven in the morning of the nation’s reference place', async () => {
    await ask(pause);
    await write();
    launched.clock.nowMs = Date.parse('2028-08-04T06:59:00-07:00');
    expect(await write()).toBe(0);
    launched.clock.nowMs += MINUTE_MS;
    expect(await write()).toBe(1);
  });

  it('counts no holiday of the nation’s own', async () => {
    await launched.rows(
      `insert into own_holidays (scope_kind, scope_id, holiday_on, name, kind)
       values ('nation', '', '2028-08-04', 'Founders’ Day', 'off')`,
    );
    await ask(pause);
    await write();
    at('2028-08-04');
    expect(await write()).toBe(0);
    at('2028-08-07');
    expect(await write()).toBe(1);
  });

  it('is one, however many were missed while nobody sent any', async () => {
    await ask(pause);
    await write();
    at('2028-08-28');
    expect([await write(), await write()]).toEqual([1, 0]);
  });

  it.each([
    ['refused', `status = 'refused', answered_by = 'RC-M', answered_at = now()`],
    ['taken back', `status = 'withdrawn', closed_by = 'RC-L', closed_at = now()`],
    ['overtaken', `status = 'lapsed', closed_reason = 'team_over', closed_at = now()`],
  ])('never comes about what was %s', async (_, change) => {
    const approvalId = await ask(pause);
    await write();
    await launched.rows(`update approvals set ${change} where approval_id = $1`, [approvalId]);
    at('2028-08-04');
    expect(await write()).toBe(0);
  });

  it('leaves out what is being answered at that moment', async () => {
    const approvalId = await ask(pause);
    await write();
    at('2028-08-04');
    await inTransaction(launched.deps.pool, async (tx) => {
      await tx.query('select from approvals where approval_id = $1 for update', [approvalId]);
      expect(await write()).toBe(0);
    });
    expect(await write()).toBe(1);
  });

  it('counts for a new co-chair from when they were told', async () => {
    await ask(pause);
    await write();
    launched.clock.nowMs += 2 * DAY_MS;
    await launched.bringRoles([roleRow({ person_ref: 'RC-M2', side: 'management' })]);
    expect([await write(), (await told()).at(-1)]).toEqual([1, 'RC-M2']);
    at('2028-08-04');
    expect([await write(), (await told()).at(-1)]).toEqual([1, 'RC-M']);
    at('2028-08-08');
    expect([await write(), (await told()).at(-1)]).toEqual([1, 'RC-M2']);
  });

  it('is written once when three workers look at the same moment', async () => {
    await ask(pause);
    await write();
    at('2028-08-04');
    const written = await Promise.all([write(), write(), write()]);
    expect(written.reduce((sum, n) => sum + n, 0)).toBe(1);
  });
});
