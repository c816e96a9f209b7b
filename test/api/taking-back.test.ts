// What one side asked for is seen by whoever asked, with what became of it, and can be taken back until it is answered.

import { longDate } from '../../calendar/long-date.ts';
import { roleCsv, roleRow } from '../imports/files.ts';
import type { Answer, Product } from '../support/product.ts';
import { BUDGET_YEAR, PEOPLE, startYears, teamYear, until } from '../support/team-year.ts';

const { nationalLabor, nationalManagement, regionalLabor, regionalManagement } = PEOPLE;

let product: Product;
beforeAll(async () => {
  product = await startYears(['T-1', 'T-2']);
}, 120_000);
afterAll(() => product.stop());

const pause = (reason: string, person: string = regionalLabor, ubtId = 'T-1') =>
  product.post(person, `${teamYear(product, ubtId).path}/pauses`, { reason });
const act = (person: string, { body }: Answer, what: 'confirmation' | 'refusal' | 'withdrawal') =>
  product.post(person, `/api/approvals/${body.approvalId}/${what}`);
const listed = async (person: string, { body: { approvalId } }: Answer) =>
  (await product.get(person, '/api/approvals')).body.approvals.filter(
    (one: { approvalId: string }) => one.approvalId === approvalId,
  );

it('is mine to whoever asked, and for me to whoever may answer', async () => {
  const asked = await pause('A move.');
  expect(await listed(regionalLabor, asked)).toMatchObject([{ relation: 'mine', status: 'waiting' }]);
  expect(await listed(regionalManagement, asked)).toMatchObject([{ relation: 'for_me', status: 'waiting' }]);
  await act(regionalManagement, asked, 'refusal');
  const names = (await product.get(regionalManagement, '/api/me')).body;
  expect(await listed(regionalManagement, asked)).toMatchObject([{ relation: 'answered', status: 'refused' }]);
  expect(await listed(regionalLabor, asked)).toMatchObject([
    { relation: 'mine', status: 'refused', answeredBy: regionalManagement, answeredByName: names.name },
  ]);
});

it('says while it waits how many teams it reaches, and which day it would move', async () => {
  const path = `/api/cycles/${BUDGET_YEAR}/milestone-moves`;
  const body = { key: 'load', printedOn: `${BUDGET_YEAR - 1}-12-30`, source: 'Agreed' };
  const asked = await product.post(nationalLabor, path, body);
  expect(asked.status).toBe(202);
  const inNumbers = `It is about 2 teams whose year runs. The date stands at ${longDate(`${BUDGET_YEAR - 1}-12-31`)} now.`;
  expect(await listed(nationalManagement, asked)).toMatchObject([{ inNumbers }]);
  const about = await pause('One team.');
  expect(await listed(regionalManagement, about)).toMatchObject([{ inNumbers: null }]);
  for (const [person, one] of [
    [nationalLabor, asked],
    [regionalLabor, about],
  ] as const)
    await act(person, one, 'withdrawal');
  expect(await listed(nationalLabor, asked)).toMatchObject([{ status: 'withdrawn', inNumbers: null }]);
});

it('is taken back once, however often it is asked, and can be asked for anew', async () => {
  const asked = await pause('Too early.');
  const [first, second] = [
    await act(regionalLabor, asked, 'withdrawal'),
    await act(regionalLabor, asked, 'withdrawal'),
  ];
  expect(first).toMatchObject({
    status: 200,
    body: { status: 'withdrawn', closedBy: regionalLabor, answeredBy: null },
  });
  expect(second).toEqual({ ...first, headers: second.headers });
  expect(await listed(regionalManagement, asked)).toEqual([]);
  for (const what of ['confirmation', 'refusal'] as const) {
    expect(await act(regionalManagement, asked, what)).toMatchObject({
      status: 409,
      body: { code: 'not_awaiting_confirmation', detail: expect.stringContaining('taken this request back') },
    });
  }
  const again = await pause('Too early.');
  expect(again.body.approvalId).not.toBe(asked.body.approvalId);
  await act(regionalLabor, again, 'withdrawal');
});

it('is taken back no more once it is answered', async () => {
  const asked = await pause('Refused.');
  await act(regionalManagement, asked, 'refusal');
  expect(await act(regionalLabor, asked, 'withdrawal')).toMatchObject({
    status: 409,
    body: { detail: expect.stringContaining('refused already') },
  });
});

it('keeps a launch that was taken back from being confirmed', async () => {
  const year = BUDGET_YEAR + 3;
  await product.post(nationalLabor, '/api/cycles', { budgetYear: year, agreements: ['COALITION_2023'] });
  const asked = await product.post(nationalLabor, `/api/cycles/${year}/launch`);
  expect((await act(nationalLabor, asked, 'withdrawal')).status).toBe(200);
  const confirmed = await product.post(nationalManagement, `/api/cycles/${year}/launch/confirmation`);
  expect(confirmed).toMatchObject({
    status: 409,
    body: { detail: expect.stringContaining('taken this request back') },
  });
  expect((await product.get(nationalLabor, `/api/cycles/${year}`)).body).toMatchObject({
    status: 'draft',
    launch: { status: 'withdrawn' },
  });
});

it('is refused, with the reason, when it would change nothing any more', async () => {
  const [first, second] = [await pause('One.', regionalLabor, 'T-2'), await pause('Two.', regionalLabor, 'T-2')];
  expect((await act(regionalManagement, first, 'confirmation')).status).toBe(200);
  await until(async () => (await teamYear(product, 'T-2').show()).paused, 'the pause');
  expect(await act(regionalManagement, second, 'confirmation')).toMatchObject({
    status: 409,
    body: { code: 'already_done', detail: expect.stringContaining('paused already') },
  });
  await product.owner.query(`update approvals set requested_at = requested_at - interval '1 minute'`);
  const closed = async () => (await listed(regionalLabor, second))[0];
  await until(async () => (await closed()).status === 'lapsed', 'the closing');
  expect(await closed()).toMatchObject({
    closedReason: 'paused_already',
    closedBecause: 'The team is paused already.',
    answeredBy: null,
  });
});

it('is not made for a phase that the team has yet to come to, which the team itself would refuse', async () => {
  const { path } = teamYear(product, 'T-2');
  const ask = (phase: string) => product.post(regionalLabor, `${path}/phase-releases`, { phase, reason: 'Sooner.' });
  expect(await ask('apply')).toMatchObject({
    status: 409,
    body: { code: 'wrong_phase', detail: expect.stringContaining('This team is still in prepare') },
  });
  const asked = await ask('prepare');
  // as a request from before this was refused
  await product.owner.query(
    `update approvals set payload = payload || '{"phase": "foundation"}' where approval_id = $1`,
    [asked.body.approvalId],
  );
  expect(await act(regionalManagement, asked, 'confirmation')).toMatchObject({
    status: 409,
    body: { code: 'wrong_phase' },
  });
});

it('is its side’s to take back once whoever asked has left', async () => {
  const colleague = roleRow({ person_ref: 'RC-L2', side: 'labor' });
  await product.request('POST', 'operations', '/api/role-imports', roleCsv([colleague]));
  await product.post(nationalLabor, '/api/role-confirmations', { side: 'labor' });
  const asked = await pause('Left behind.');
  expect(await listed('RC-L2', asked)).toEqual([]);
  expect(await act('RC-L2', asked, 'withdrawal')).toMatchObject({
    status: 403,
    body: { code: 'not_allowed', detail: expect.stringContaining('the other side can refuse it') },
  });
  await product.owner.query('update role_assignments set ends_on = starts_on where person_id = $1', [regionalLabor]);
  expect(await listed('RC-L2', asked)).toMatchObject([{ relation: 'mine', requestedBy: regionalLabor }]);
  expect((await act(regionalManagement, asked, 'withdrawal')).status).toBe(403);
  expect((await act('RC-L2', asked, 'withdrawal')).body).toMatchObject({ status: 'withdrawn', closedBy: 'RC-L2' });
});
