// What is asked twice happens once, and is answered twice with the same words.

import { randomUUID } from 'node:crypto';
import type { Product } from '../support/product.ts';
import { begin, PEOPLE, startYears, type TeamYear } from '../support/team-year.ts';
import { signedIn } from '../support/who-asks.ts';
import { type AnotherApi, startAnotherApi } from './another-api.ts';
import { pointers } from './refused.ts';
import { send } from './send.ts';

let product: Product;
let team: TeamYear;
let second: AnotherApi;
beforeAll(async () => {
  product = await startYears(['T-1', 'T-2']);
  team = begin(product, 'T-1');
  second = await startAnotherApi(product);
}, 120_000);
afterAll(() => second.stop());
afterAll(() => product.stop());

const give = (body: string, key: string, person: string = PEOPLE.laborBudgetRep) =>
  product.post(person, `${team.path}/labor-inputs`, { unitId: team.unitId, body }, key);
const many = async (table: string): Promise<number> =>
  (await product.owner.query(`select count(*)::int as many from ${table}`)).rows[0].many;

it('answers a repeated request with the first answer and one event', async () => {
  const key = randomUUID();
  const first = await give('Count the missed breaks.', key);
  const events = await many('events');
  const again = await give('Count the missed breaks.', key);
  expect(first.status).toBe(200);
  expect(again).toMatchObject({ status: 200, body: first.body });
  expect(await many('events')).toBe(events);
});

it('answers ten equal requests at once, over two servers, with one event', async () => {
  const key = randomUUID();
  const [events, inputs] = [await many('events'), await many('labor_inputs')];
  const path = `${team.path}/labor-inputs`;
  const body = JSON.stringify({ unitId: team.unitId, body: 'Asked ten times.' });
  const headers = {
    ...(await signedIn(PEOPLE.laborBudgetRep)),
    'Idempotency-Key': key,
    'Content-Type': 'application/json',
  };
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, n) =>
      send(n % 2 ? second.url : product.url, { method: 'POST', path, headers, body }).then((answer) => answer.body),
    ),
  );
  expect(answers[0]).toMatchObject({ status: 'applied' });
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect([await many('events'), await many('labor_inputs')]).toEqual([events + 1, inputs + 1]);
});

it('refuses a key that was used for another request', async () => {
  const key = randomUUID();
  await give('First.', key);
  const other = await give('Second.', key);
  expect(other).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });
  const elsewhere = await product.post(
    PEOPLE.laborBudgetRep,
    `${begin(product, 'T-2').path}/labor-inputs`,
    { unitId: 'T-2-U1', body: 'First.' },
    key,
  );
  expect(elsewhere.body.code).toBe('idempotency_key_reused');
});

it('keeps the keys of two people apart', async () => {
  const key = randomUUID();
  const given = await give('Under a key that two have chosen.', key);
  const accepted = await product.post(team.labor, `${team.path}/seat-acceptances`, {}, key);
  expect([given.status, accepted.body.code]).toEqual([200, 'seat_already_held']);
});

it.each([
  ['none', undefined],
  ['an empty one', ''],
  ['one with a space', 'a b'],
  ['one that is too long', 'k'.repeat(201)],
])('asks for a key when there is %s', async (_, key) => {
  const before = await many('commands');
  const answer = await product.request(
    'POST',
    PEOPLE.laborBudgetRep,
    `${team.path}/labor-inputs`,
    { unitId: team.unitId, body: 'Text.' },
    key === undefined ? {} : { 'Idempotency-Key': key },
  );
  const problems = [{ pointer: '#/headers/Idempotency-Key', problem: answer.body.detail }];
  expect(answer).toMatchObject({ status: 400, body: { code: 'idempotency_key_missing', problems } });
  expect(await many('commands')).toBe(before);
});

it('names a missing key beside what else is wrong', async () => {
  const body = { unitId: team.unitId };
  const answer = await product.request('POST', PEOPLE.laborBudgetRep, `${team.path}/labor-inputs`, body);
  expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
  expect(pointers(answer)).toEqual(['#/body/body', '#/headers/Idempotency-Key']);
});

it('repeats a refusal in the same words, also once it would no longer be refused', async () => {
  const key = randomUUID();
  const leave = (as: string) => product.post(PEOPLE.regionalLabor, `${team.path}/seat-vacancies`, {}, as);
  await leave(randomUUID());
  const refused = await leave(key);
  expect(refused).toMatchObject({ status: 409, body: { code: 'already_done' } });
  await team.act(PEOPLE.regionalLabor, 'seat-holders', { personId: team.labor });
  expect(await leave(key)).toMatchObject({ status: 409, body: refused.body });
  expect((await leave(randomUUID())).status).toBe(200);
  expect((await leave(key)).body).toEqual(refused.body);
  await team.act(PEOPLE.regionalLabor, 'seat-holders', { personId: team.labor });
});

it('answers again who has lost the right to ask by the very act', async () => {
  const leaving = begin(product, 'T-2');
  const key = randomUUID();
  const leave = () => product.post(leaving.labor, `${leaving.path}/seat-vacancies`, {}, key);
  const first = await leave();
  expect(first.status).toBe(200);
  expect(await leave()).toMatchObject({ status: 200, body: first.body });
});

it('drafts one revision for one key, and refuses the key for another draft', async () => {
  const key = randomUUID();
  const write = (what: string) =>
    product.post(
      team.labor,
      `${team.path}/revisions`,
      {
        content: {
          units: [{ unitId: team.unitId, staffingModel: what, workforcePlan: 'Plan' }],
          asks: [],
          dissent: '',
        },
      },
      key,
    );
  const answers = await Promise.all(Array.from({ length: 10 }, () => write('Model')));
  expect(new Set(answers.map(({ body }) => body.revisionId)).size).toBe(1);
  expect(answers.every(({ status }) => status === 201)).toBe(true);
  expect((await write('Another model')).body.code).toBe('idempotency_key_reused');
});

it('finds a draft by its key also after it was edited', async () => {
  const key = randomUUID();
  const units = [{ unitId: team.unitId, staffingModel: 'Model', workforcePlan: 'Plan' }];
  const content = { units, asks: [], dissent: '' };
  const write = () => product.post(team.labor, `${team.path}/revisions`, { content }, key);
  const { body: first } = await write();
  const edited = { content: { ...content, dissent: 'One point.' } };
  const saved = await product.request('PUT', team.labor, `${team.path}/revisions/${first.revisionId}`, edited, {
    'If-Match': `"${first.contentSha256}"`,
  });
  expect(saved.status).toBe(200);
  expect((await write()).body).toMatchObject({ revisionId: first.revisionId, content: edited.content });
});

it('keeps one training record for one key, and refuses the key for another day', async () => {
  const key = randomUUID();
  const day = (daysAgo: number) => new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10);
  const report = (completedOn: string) => product.post(team.management, '/api/training-records', { completedOn }, key);
  const answers = await Promise.all(Array.from({ length: 10 }, () => report(day(3))));
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  expect(answers[0]).toMatchObject({ status: 201, body: { teams: 1 } });
  expect((await report(day(4))).body.code).toBe('idempotency_key_reused');
});

it('asks the other side once, however often it is asked', async () => {
  const ask = () =>
    product.post(PEOPLE.regionalLabor, `${team.path}/phase-releases`, { phase: 'prepare', reason: 'Done.' });
  const answers = await Promise.all(Array.from({ length: 10 }, ask));
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 202));
  expect(new Set(answers.map(({ body }) => body.approvalId)).size).toBe(1);
});

it('lets nobody take the key by which a confirmed request is carried out', async () => {
  const asked = await product.post(PEOPLE.regionalLabor, `${team.path}/withdrawals`, { reason: 'Dissolved.' });
  const { approvalId } = asked.body;
  const taken = `approval:${approvalId}:${team.ubtId}`;
  await product.post(PEOPLE.regionalManagement, `${team.path}/seat-vacancies`, {}, taken);
  await product.post(PEOPLE.regionalManagement, `/api/approvals/${approvalId}/confirmation`);
  expect((await team.show()).outcome).toBe('withdrawn');
});

it('answers what was applied also after the cycle has ended', async () => {
  const { rows } = await product.owner.query(
    `select idempotency_key as key, payload from commands where action = 'give_input' and status = 'applied' limit 1`,
  );
  const again = await give(rows[0].payload.body, rows[0].key);
  expect(again).toMatchObject({ status: 200, body: { status: 'applied' } });
  expect((await give('After the end.', randomUUID())).body.code).toBe('cycle_ended');
});
