// An API that is told to stop: who watches is let go at once, who waits for an answer for a while.

import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../local/ports.ts';
import { type Product, startProduct } from '../support/product.ts';
import { testServers } from '../support/servers/servers.ts';
import { CLIENT_SECRET } from '../support/servers/sign-in-settings.ts';
import { BUDGET_YEAR, bringIn, PEOPLE, until } from '../support/team-year.ts';
import { signedIn } from '../support/who-asks.ts';
import { apiDatabaseUrl } from './another-api.ts';

const { nationalLabor, nationalManagement } = PEOPLE;
const path = `/api/cycles/${BUDGET_YEAR}`;

let product: Product;
beforeAll(async () => {
  product = await startProduct();
  await bringIn(product);
  // nobody launches what is confirmed: whoever watches it watches for ever
  await product.stopWorker();
  await product.post(nationalLabor, '/api/cycles', { budgetYear: BUDGET_YEAR, agreements: ['COALITION_2023'] });
  await product.post(nationalLabor, `${path}/launch`);
  await product.post(nationalManagement, `${path}/launch/confirmation`);
}, 120_000);
afterAll(() => product.stop());

/** The program itself, which a signal can reach. */
async function startApi() {
  const port = String(await freePort());
  const env = {
    PATH: process.env.PATH,
    MODE: 'local',
    PORT: port,
    LOG_LEVEL: 'silent',
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    ISSUER_URL: testServers().issuer.url,
    CLIENT_SECRET,
    API_DATABASE_URL: apiDatabaseUrl(product),
    TEMPORAL_ADDRESS: testServers().temporal.address,
    TEMPORAL_NAMESPACE: product.namespace,
  };
  const main = join(import.meta.dirname, '../../api/main.ts');
  const child = spawn(process.execPath, [main], { env, stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  const answers = () =>
    fetch(`${url}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
  await until(answers, 'the API');
  const get = async (what: string, headers = {}) =>
    fetch(`${url}${what}`, { headers: { ...(await signedIn(nationalLabor)), ...headers } });
  return { child, url, get };
}

const endOf = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once('exit', (code) => resolve(code)));

it('ends at once though somebody watches a launch', async () => {
  const { child, get } = await startApi();
  const watched = await get(`${path}/launch`, { Accept: 'text/event-stream' });
  expect(watched.headers.get('content-type')).toContain('text/event-stream');
  const ended = endOf(child);
  const toldAt = Date.now();
  child.kill('SIGTERM');
  // to its proper end: a connection that is cut would throw
  expect(await watched.text()).toContain('event: progress');
  expect(await ended).toBe(0);
  // it would have been watched for five minutes
  expect(Date.now() - toldAt).toBeLessThan(4000);
});

/** Stops the API while a request waits for a row; answers what became of both. */
async function stopWhileWaiting(forMs: number): Promise<{ request: number | 'cut'; code: number | null }> {
  const { child, url } = await startApi();
  const other = await product.owner.connect();
  await other.query('begin');
  await other.query('select from cycles where budget_year = $1 for update', [BUDGET_YEAR]);
  const headers = { ...(await signedIn(nationalLabor)), 'Content-Type': 'application/json' };
  const request = fetch(`${url}${path}/launch/stop`, { method: 'POST', headers, body: '{}' }).then(
    ({ status }) => status,
    () => 'cut' as const,
  );
  await sleep(500);
  const ended = endOf(child);
  child.kill('SIGTERM');
  await Promise.race([ended, sleep(forMs)]);
  await other.query('rollback');
  other.release();
  return { request: await request, code: await ended };
}

it('answers a request that is under way', async () => {
  expect(await stopWhileWaiting(1000)).toEqual({ request: 200, code: 0 });
});

it('gives up what takes longer than it may', async () => {
  expect(await stopWhileWaiting(60_000)).toEqual({ request: 'cut', code: 1 });
});
