// A team that a roster no longer has: proposed for withdrawal by the import, decided by both regional co-chairs.

import { type RosterCells, roleCsv, roleRow, rosterCsv, rosterRow } from '../imports/files.ts';
import type { Answer, Product } from '../support/product.ts';
import { BUDGET_YEAR, PEOPLE, startYears, teamYear, until } from '../support/team-year.ts';

const { nationalManagement, regionalLabor, regionalManagement } = PEOPLE;
const TEAMS = ['T-1', 'T-2', 'T-3', 'T-4', 'T-5', 'T-6', 'T-7'];

let product: Product;
beforeAll(async () => {
  product = await startYears(TEAMS);
}, 120_000);
afterAll(() => product.stop());

const rosterWithout = (gone: string): RosterCells[] =>
  TEAMS.filter((ref) => ref !== gone).map((ubt_ref) => rosterRow({ ubt_ref }));
const send = async (gone: string, query = ''): Promise<Answer['body']> => {
  const answer = await product.request(
    'POST',
    'operations',
    `/api/roster-imports${query}`,
    rosterCsv(rosterWithout(gone)),
  );
  expect(answer.status).toBe(200);
  return answer.body;
};
const proposed = (...ubtIds: string[]) => ({
  count: ubtIds.length,
  first: ubtIds.map((ubtId) => ({ ubtId, budgetYear: BUDGET_YEAR })),
});
const listed = async (person: string, ubtId: string): Promise<Answer['body'][]> =>
  (await product.get(person, '/api/approvals')).body.approvals.filter(
    ({ scopeId, relation }: { scopeId: string; relation: string }) => scopeId === ubtId && relation === 'for_me',
  );
/** The id of what is proposed for this team, as one of its co-chairs sees it. */
const idOf = async (ubtId: string): Promise<string> => (await listed(regionalLabor, ubtId))[0].approvalId;
const answer = (person: string, approvalId: string, what: 'confirmation' | 'refusal' | 'withdrawal') =>
  product.post(person, `/api/approvals/${approvalId}/${what}`);

it('is told in a dry run, and proposed once to the co-chairs of both sides', async () => {
  expect((await send('T-1', '?dryRun=true')).withdrawalsProposed).toEqual(proposed('T-1'));
  expect(await listed(regionalLabor, 'T-1')).toEqual([]);
  expect((await send('T-1')).withdrawalsProposed).toEqual(proposed('T-1'));
  expect((await send('T-1')).withdrawalsProposed).toEqual(proposed());
  for (const person of [regionalLabor, regionalManagement]) {
    expect(await listed(person, 'T-1')).toMatchObject([
      {
        action: 'withdraw_team',
        status: 'proposed',
        requestedBy: 'operations',
        requestedSide: null,
        payload: { reason: 'gone from the roster', importedBy: 'operations' },
      },
    ]);
  }
  expect(await listed(nationalManagement, 'T-1')).toEqual([]);
});

it('is told to both of them by mail, when nobody has answered within a minute', async () => {
  const waiting = `select person_id from outbox where kind = 'request_waiting' order by person_id collate "C"`;
  const told = async () => (await product.owner.query(waiting)).rows.map(({ person_id }) => person_id);
  expect(await told()).toEqual([]);
  await product.owner.query(`update approvals set requested_at = requested_at - interval '1 minute'`);
  await until(async () => (await told()).length === 2, 'two mails');
  expect(await told()).toEqual([regionalLabor, regionalManagement].sort());
});

it('is withdrawn when both have confirmed, whichever side is first', async () => {
  await send('T-2');
  const id = await idOf('T-2');
  const first = await answer(regionalManagement, id, 'confirmation');
  const taken = { status: 'waiting', requestedBy: regionalManagement, requestedSide: 'management' };
  expect(first).toMatchObject({ status: 200, body: { ...taken, payload: { importedBy: 'operations' } } });
  // the same answer twice is one answer, and no second side
  expect((await answer(regionalManagement, id, 'confirmation')).body).toEqual(first.body);
  expect(await listed(regionalManagement, 'T-2')).toEqual([]);
  expect(await listed(regionalLabor, 'T-2')).toMatchObject([taken]);
  expect((await teamYear(product, 'T-2').show()).outcome).toBeNull();

  expect((await answer(regionalLabor, id, 'confirmation')).body).toMatchObject({
    status: 'confirmed',
    answeredBy: regionalLabor,
  });
  await until(async () => (await teamYear(product, 'T-2').show()).outcome === 'withdrawn', 'the withdrawal');
  expect((await send('T-2')).withdrawalsProposed).toEqual(proposed());
});

it('is withdrawn once when both confirm at the same moment', async () => {
  await send('T-3');
  const id = await idOf('T-3');
  const both = await Promise.all(
    [regionalLabor, regionalManagement].map((person) => answer(person, id, 'confirmation')),
  );
  expect(both.map(({ body }) => body.status).sort()).toEqual(['confirmed', 'waiting']);
  await until(async () => (await teamYear(product, 'T-3').show()).outcome === 'withdrawn', 'the withdrawal');
});

it('stays when either side refuses, and is proposed again only after it was back', async () => {
  await send('T-4');
  const id = await idOf('T-4');
  expect((await answer(regionalLabor, id, 'refusal')).body).toMatchObject({ status: 'refused', requestedSide: null });
  expect((await answer(regionalManagement, id, 'confirmation')).body.code).toBe('not_awaiting_confirmation');
  expect((await send('T-4')).withdrawalsProposed).toEqual(proposed());

  expect((await send('T-1')).withdrawalsLapsed).toEqual(proposed());
  expect((await send('T-4')).withdrawalsProposed).toEqual(proposed('T-4'));
  const again = await idOf('T-4');
  await answer(regionalLabor, again, 'confirmation');
  expect((await answer(regionalManagement, again, 'refusal')).body.status).toBe('refused');
  expect((await teamYear(product, 'T-4').show()).outcome).toBeNull();
});

it('is no longer proposed when a later file has it again, though one side has confirmed', async () => {
  await send('T-5');
  const id = await idOf('T-5');
  await answer(regionalLabor, id, 'confirmation');
  expect((await send('T-4', '?dryRun=true')).withdrawalsLapsed).toEqual(proposed('T-5'));
  expect((await send('T-4')).withdrawalsLapsed).toEqual(proposed('T-5'));
  expect(await listed(regionalManagement, 'T-5')).toEqual([]);
  expect(await answer(regionalManagement, id, 'confirmation')).toMatchObject({
    status: 409,
    body: { code: 'not_awaiting_confirmation', detail: expect.stringContaining('lapsed') },
  });
});

it('is nobody’s to take back until a co-chair has made it theirs', async () => {
  await send('T-1');
  await send('T-6');
  const id = await idOf('T-6');
  expect(await answer(regionalLabor, id, 'withdrawal')).toMatchObject({
    status: 409,
    body: { code: 'not_awaiting_confirmation', detail: expect.stringContaining('refuse it') },
  });
  await answer(regionalLabor, id, 'confirmation');
  expect((await answer(regionalLabor, id, 'withdrawal')).body).toMatchObject({ status: 'withdrawn' });
  expect((await answer(regionalManagement, id, 'confirmation')).body.detail).toContain('taken this request back');
  // the roster still lacks the team, so the next file proposes it again
  expect((await send('T-6')).withdrawalsProposed).toEqual(proposed('T-6'));
  await send('T-1');
});

it('leaves to a co-chair what a co-chair has asked for', async () => {
  await product.post(regionalLabor, `${teamYear(product, 'T-6').path}/withdrawals`, { reason: 'Dissolved.' });
  expect((await send('T-6')).withdrawalsProposed).toEqual(proposed());
  expect((await send('T-4')).withdrawalsLapsed).toEqual(proposed());
  expect(await listed(regionalManagement, 'T-6')).toMatchObject([{ status: 'waiting', requestedSide: 'labor' }]);
});

it('is never withdrawn by one person for both sides', async () => {
  const other = roleRow({ person_ref: regionalLabor, side: 'management' });
  await product.request('POST', 'operations', '/api/role-imports', roleCsv([other]));
  await product.post(nationalManagement, '/api/role-confirmations', { side: 'management' });
  await send('T-7');
  const id = await idOf('T-7');
  expect((await answer(regionalLabor, id, 'confirmation')).body.status).toBe('waiting');
  expect((await answer(regionalLabor, id, 'confirmation')).body.status).toBe('waiting');
  expect((await answer(regionalLabor, id, 'refusal')).body.code).toBe('same_side_confirmation');
});
