// What becomes of a request that nobody could answer: it is kept, carried out once, and answered when asked again.

import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { connectLazily } from '../../temporal/connect.ts';
import type { Product } from '../support/product.ts';
import {
  BUDGET_YEAR,
  begin,
  draft,
  PEOPLE,
  sign,
  startYears,
  type TeamYear,
  toApply,
  until,
} from '../support/team-year.ts';
import { type AnotherApi, apiDatabaseUrl, startAnotherApi } from './another-api.ts';
import { gateTo } from './gate.ts';
import { send } from './send.ts';

const HOUR_MS = 60 * 60 * 1000;

let product: Product;
let hurried: AnotherApi;
let engineless: AnotherApi;
const nowhere = connectLazily({ temporalAddress: '127.0.0.1:1', temporalNamespace: 'none' });
beforeAll(async () => {
  product = await startYears(['T-1', 'T-2']);
  hurried = await startAnotherApi(product, { updateDeadlineMs: 300 });
  engineless = await startAnotherApi(product, { updateDeadlineMs: 300, client: nowhere });
}, 120_000);
afterAll(() => Promise.all([hurried.stop(), engineless.stop(), nowhere.connection.close()]));
afterAll(() => product.stop());

const post = (api: AnotherApi, person: string, path: string, body: unknown, key: string) =>
  send(api.url, {
    method: 'POST',
    path,
    person,
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body: JSON.stringify(body),
  });
const statusOf = async (key: string) =>
  (await product.owner.query('select status from commands where idempotency_key = $1', [key])).rows[0]?.status;
const leave = (team: TeamYear, api: AnotherApi, key: string) =>
  post(api, PEOPLE.regionalLabor, `${team.path}/seat-vacancies`, {}, key);
const nameAgain = (team: TeamYear) => team.act(PEOPLE.regionalLabor, 'seat-holders', { personId: team.labor });

it.each([
  ['while no worker runs', () => hurried],
  ['while the engine is away', () => engineless],
])('keeps a command %s, and answers the same request once it is applied', async (_, api) => {
  const team = begin(product, 'T-1');
  const left = async () => (await team.events()).filter(({ type }) => type === 'seat_vacated').length;
  const before = await left();
  await product.stopWorker();
  const key = randomUUID();
  const unanswered = await leave(team, api(), key);
  expect(unanswered).toMatchObject({ status: 503, body: { code: 'engine_unavailable' } });
  expect(Number(unanswered.headers['retry-after'])).toBeGreaterThan(0);
  expect(await statusOf(key)).toBe('pending');
  await product.startWorker();
  await until(async () => (await statusOf(key)) === 'applied', 'the sweeper');
  expect(await leave(team, api(), key)).toMatchObject({ status: 200, body: { status: 'applied' } });
  expect(await left()).toBe(before + 1);
  await nameAgain(team);
});

it('refuses a kept command in the words of the day on which it was decided', async () => {
  const team = begin(product, 'T-1');
  await product.stopWorker();
  const [first, second] = [randomUUID(), randomUUID()];
  await leave(team, engineless, first);
  await leave(team, engineless, second);
  await product.startWorker();
  await until(
    async () => (await statusOf(second)) !== 'pending' && (await statusOf(first)) !== 'pending',
    'the sweeper',
  );
  const answers = await Promise.all([first, second].map((key) => leave(team, engineless, key)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  await nameAgain(team);
});

it('lets a signature stand that was given again while the first one waited', async () => {
  const team = begin(product, 'T-2');
  await toApply(product, team);
  const revision = await draft(team, team.labor);
  const { revisionId, contentSha256 } = revision;
  const lost = randomUUID();
  await product.stopWorker();
  await product.startWorker(HOUR_MS);
  // a worker sweeps once as it starts; the next sweep is an hour away
  await sleep(1000);
  const first = await post(engineless, team.labor, `${team.path}/signatures`, { revisionId, contentSha256 }, lost);
  expect(first.body.code).toBe('engine_unavailable');
  await sign(team, team.labor, revision);
  await product.stopWorker();
  await product.startWorker();
  await until(async () => (await statusOf(lost)) === 'refused', 'the sweeper');
  const { rows } = await product.owner.query(`select status from sign_offs where status <> 'refused'`);
  expect(rows).toEqual([{ status: 'standing' }]);
  const content = { units: [{ unitId: team.unitId, staffingModel: 'Other', workforcePlan: 'Other' }], asks: [] };
  const edited = await product.request(
    'PUT',
    team.management,
    `${team.path}/revisions/${revisionId}`,
    { content },
    {
      'If-Match': contentSha256,
    },
  );
  expect(edited.body.code).toBe('revision_frozen');
});

it('says within the time of a command that operations cannot look into the engine now, and keeps a repair', async () => {
  const path = `/api/operations/cycles/${BUDGET_YEAR}/T-2`;
  const generation = async () => (await product.get('operations', path)).body.machine.generation;
  const before = await generation();
  const answers = await Promise.all([
    send(engineless.url, { path, person: 'operations' }),
    send(engineless.url, { path: `${path}/history`, person: 'operations' }),
    post(engineless, 'operations', `${path}/repairs`, { generation: before }, randomUUID()),
  ]);
  for (const answer of answers) {
    expect(answer).toMatchObject({ status: 503, body: { code: 'engine_unavailable' } });
    expect(answer.body.detail).toContain('The engine does not answer now.');
  }
  await until(async () => (await product.get('operations', path)).body.run?.generation === before + 1, 'the repair');
}, 20_000);

it('answers 503 while the database is away or hangs, and goes on when it is back', async () => {
  const { hostname, port } = new URL(product.workerUrl);
  const gate = await gateTo(hostname, Number(port));
  const url = new URL(apiDatabaseUrl(product));
  url.port = String(gate.port);
  const api = await startAnotherApi(product, {}, url.href);
  const look = () => send(api.url, { path: begin(product, 'T-1').path, person: PEOPLE.regionalLabor });
  expect((await look()).status).toBe(200);
  await gate.shut();
  const away = await look();
  expect(away).toMatchObject({ status: 503, body: { code: 'database_unavailable' } });
  expect(away.headers['retry-after']).toBeDefined();
  await gate.open();
  expect((await look()).status).toBe(200);
  await gate.shut();
  await gate.open();
  gate.hang();
  expect(await look()).toMatchObject({ status: 503, body: { code: 'database_unavailable' } });
  await gate.shut();
  await api.stop();
});
