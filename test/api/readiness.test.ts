// Whether this process answers, and whether it can do its job.

import { setTimeout as sleep } from 'node:timers/promises';
import { connectLazily } from '../../temporal/connect.ts';
import { type Product, startProduct } from '../support/product.ts';
import { testServers } from '../support/servers/servers.ts';
import { type AnotherApi, apiDatabaseUrl, startAnotherApi } from './another-api.ts';
import { type Gate, gateTo } from './gate.ts';
import { send } from './send.ts';

let product: Product;
let database: Gate;
let engine: Gate;
let client: ReturnType<typeof connectLazily>;
let api: AnotherApi;
beforeAll(async () => {
  product = await startProduct();
  const behind = new URL(apiDatabaseUrl(product));
  database = await gateTo(behind.hostname, Number(behind.port));
  const [host, port] = testServers().temporal.address.split(':');
  engine = await gateTo(host as string, Number(port));
  behind.port = String(database.port);
  client = connectLazily({ temporalAddress: `127.0.0.1:${engine.port}`, temporalNamespace: product.namespace });
  api = await startAnotherApi(product, { client }, behind.href);
}, 120_000);
afterAll(async () => {
  await Promise.all([database.shut(), engine.open()]);
  await api.stop();
  // the client tries again what a shut gate cut off, and a try on a closed connection ends the process
  await sleep(LONGEST_TRY_MS);
  await client.connection.close();
  await engine.shut();
  await product.stop();
});

/** How long a readiness check waits for the engine, and a little more. */
const LONGEST_TRY_MS = 3500;
const ready = () => send(api.url, { path: '/readyz' });
const READY = { status: 200, body: { status: 'ready', checks: { database: true, engine: true, worker: true } } };

async function readyAgain(): Promise<void> {
  const end = Date.now() + 30_000;
  while ((await ready()).status !== 200 && Date.now() < end) await sleep(100);
  expect(await ready()).toMatchObject(READY);
}

it('is ready with a database, an engine and a worker', async () => {
  await readyAgain();
});

it('is not ready while the database is away, and is again when it is back', async () => {
  await database.shut();
  expect(await ready()).toMatchObject({ status: 503, body: { checks: { database: false, engine: true } } });
  expect((await send(api.url, { path: '/healthz' })).status).toBe(200);
  await database.open();
  await readyAgain();
});

it('is not ready while the database hangs, and says so in time', async () => {
  database.hang();
  const began = Date.now();
  expect(await ready()).toMatchObject({ status: 503, body: { checks: { database: false } } });
  expect(Date.now() - began).toBeLessThan(8000);
  await database.shut();
  await database.open();
  await readyAgain();
});

it('is not ready while the engine is away, and is again when it is back', async () => {
  await engine.shut();
  expect(await ready()).toMatchObject({ status: 503, body: { checks: { database: true, engine: false } } });
  await engine.open();
  await readyAgain();
});

it('is not ready once the last worker has asked for nothing in over a minute, and is again with one', async () => {
  await product.stopWorker();
  product.clock.set(Date.now() + 90_000);
  expect(await ready()).toMatchObject({ status: 503, body: { checks: { engine: true, worker: false } } });
  await product.startWorker();
  product.clock.set(Date.now());
  await readyAgain();
});

it('is not ready where no worker has ever been', async () => {
  const lonely = await startAnotherApi(product, { taskQueue: 'nobody-asks-here' });
  expect(await send(lonely.url, { path: '/readyz' })).toMatchObject({
    status: 503,
    body: { checks: { worker: false } },
  });
  await lonely.stop();
});
