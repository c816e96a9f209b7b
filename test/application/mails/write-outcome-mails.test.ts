// Whoever asked the other side for something hears what became of it: once, and also when nobody answered.

import { closeOvertakenRequests } from '../../../application/approvals/close-overtaken-approvals.ts';
import { writeOutcomeMails } from '../../../application/mails/write-outcome-mails.ts';
import { roleRow, rosterRow } from '../../imports/files.ts';
import { type Asked, insertRequest } from '../../support/asked-requests.ts';
import { LAUNCHED_AT, type LaunchedTeams, startLaunchedTeams } from '../../support/launched-teams.ts';

const MINUTE_MS = 60_000;
const ROLES = [roleRow({ person_ref: 'RC-L', side: 'labor' }), roleRow({ person_ref: 'RC-M', side: 'management' })];

let launched: LaunchedTeams;
beforeEach(async () => {
  launched = await startLaunchedTeams([rosterRow({ ubt_ref: 'T-1' }), rosterRow({ ubt_ref: 'T-2' })], ROLES);
  launched.clock.nowMs = LAUNCHED_AT + 60 * MINUTE_MS;
});
afterEach(() => launched.close());

const ask = (more: Partial<Asked> = {}) =>
  insertRequest(launched, { action: 'pause', by: 'RC-L', side: 'labor', ubtId: 'T-1', agoMs: 10 * MINUTE_MS, ...more });
const answer = (approvalId: string, status: 'confirmed' | 'refused', agoMs = MINUTE_MS) =>
  launched.rows(`update approvals set status = $2, answered_by = 'RC-M', answered_at = $3 where approval_id = $1`, [
    approvalId,
    status,
    new Date(launched.clock.nowMs - agoMs),
  ]);
const write = () => writeOutcomeMails(launched.deps);
const mails = async () => {
  const rows = await launched.rows<{ person_id: string; subject: string; text_body: string }>(
    `select person_id, subject, text_body from outbox where kind = 'request_outcome' order by outbox_id`,
  );
  return rows.map(({ text_body, ...mail }) => ({ ...mail, text: text_body.replace(/\s+/g, ' ') }));
};

it('tells who refused it, once, and what to do next', async () => {
  await answer(await ask(), 'refused');
  expect([await write(), await write()]).toEqual([1, 0]);
  const [mail] = await mails();
  expect(mail).toMatchObject({
    person_id: 'RC-L',
    subject: 'Your request was refused: Pause the mail of Team T-1, Lone Tree Medical Offices',
  });
  expect(mail?.text).toContain('Refused by Person RC-M (management) on Tuesday, August 1, 2028, so nothing changes.');
  expect(mail?.text).toContain('Talk with Person RC-M, and ask again if you still want it.');
});

it('tells that it lapsed, and why', async () => {
  await ask({ action: 'resume' });
  expect(await closeOvertakenRequests(launched.deps)).toBe(1);
  expect(await write()).toBe(0);
  launched.clock.nowMs += MINUTE_MS;
  expect([await write(), await write()]).toEqual([1, 0]);
  const [mail] = await mails();
  expect(mail?.subject).toBe('Your request has lapsed: Resume the mail of Team T-1, Lone Tree Medical Offices');
  expect(mail?.text).toContain('The team is not paused, so there is nothing to resume.');
});

it('tells of a confirmation, unless both acted within the minute', async () => {
  await answer(await ask(), 'confirmed');
  await answer(await ask({ ubtId: 'T-2', agoMs: 2 * MINUTE_MS - 1 }), 'confirmed');
  expect(await write()).toBe(1);
  const [mail] = await mails();
  expect(mail?.text).toContain('Confirmed by Person RC-M (management)');
  expect(mail?.text).not.toContain('T-2');
});

it('is one mail for all that was answered in one go, the refused first', async () => {
  await answer(await ask(), 'confirmed', 3 * MINUTE_MS);
  const second = await ask({ ubtId: 'T-2' });
  await answer(second, 'refused', MINUTE_MS - 1);
  expect(await write()).toBe(0);
  launched.clock.nowMs += 1;
  expect(await write()).toBe(1);
  const [mail] = await mails();
  expect(mail?.subject).toBe('2 of your requests are over: 1 refused, 1 confirmed');
});

it('tells nobody of what was taken back, or of what only a roster had proposed', async () => {
  const taken = await ask();
  await launched.rows(
    `update approvals set status = 'withdrawn', closed_by = 'RC-L', closed_at = $2 where approval_id = $1`,
    [taken, new Date(launched.clock.nowMs - MINUTE_MS)],
  );
  const proposed = await ask({ action: 'withdraw_team', side: null, payload: { reason: 'gone', importId: 1 } });
  await answer(proposed, 'refused');
  expect(await write()).toBe(0);
});

it('writes each mail once when three workers look at the same moment', async () => {
  await answer(await ask(), 'refused');
  const written = await Promise.all([write(), write(), write()]);
  expect(written.reduce((sum, n) => sum + n, 0)).toBe(1);
});
