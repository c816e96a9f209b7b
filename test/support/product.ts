// The whole product in one process, on this run's real servers: API over HTTP, worker, mail sink, a clock to set.

import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Client, Connection, Client as TemporalClient } from '@temporalio/client';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import type { Pool } from 'pg';
import { pino } from 'pino';
import { createApp } from '../../api/app.ts';
import type { ApiDeps } from '../../api/deps.ts';
import { createPool } from '../../db/pool.ts';
import type { Clock } from '../../domain/clock.ts';
import { ensureNamespace } from '../../local/temporal/namespace.ts';
import { createTransport } from '../../mail/smtp/transport.ts';
import { type RunningWorker, runWorker } from '../../worker/run-worker.ts';
import { expectAsDescribed } from './as-described.ts';
import { createDatabase } from './database.ts';
import { startMailSink, type TestMailSink } from './mail-sink.ts';
import { testServers, testWorkflowBundle } from './servers/servers.ts';
import { appointOfTest, tokenOf, whoAsks } from './who-asks.ts';

export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects and fails where it is not
  body: any;
  headers: Headers;
}

export interface Product {
  url: string;
  client: Client;
  /** As the database's owner, to look at rows; never to make them. */
  owner: Pool;
  mail: TestMailSink;
  /** What API and activities take for now; it runs on from where it is set. */
  clock: { now(): number; set(ms: number): void };
  /** For programs that operators run beside the worker. */
  workerUrl: string;
  namespace: string;
  taskQueue: string;
  get(person: string, path: string): Promise<Answer>;
  post(person: string, path: string, body?: unknown, key?: string): Promise<Answer>;
  request(
    method: string,
    person: string,
    path: string,
    body: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer>;
  stopWorker(): Promise<void>;
  /** @param sweepIntervalMs how often lost nudges and commands are repeated */
  startWorker(sweepIntervalMs?: number): Promise<void>;
  stop(): Promise<void>;
}

let runtimeInstalled = false;

/** How people reach a product: by tokens alone, unless a test brings pages too. */
export interface Front {
  /** Where its people find it; undefined: on any port. */
  publicUrl?: string;
  deps: Pick<ApiDeps, 'authenticate' | 'signInRoutes' | 'limits' | 'trustedProxies' | 'pages' | 'webDir'>;
  tokenOf(person: string): Promise<string>;
}

export interface ProductSettings {
  launchPerSecond?: number;
  makeFront?(made: { pool: Pool; clock: Clock }): Promise<Front>;
}

const byTokens = async (made: { pool: Pool; clock: Clock }): Promise<Front> => ({ deps: whoAsks(made), tokenOf });

export async function startProduct({
  launchPerSecond = 1000,
  makeFront = byTokens,
}: ProductSettings = {}): Promise<Product> {
  if (!runtimeInstalled) {
    Runtime.install({ logger: new DefaultLogger('ERROR') });
    runtimeInstalled = true;
  }
  const { temporal } = testServers();
  const database = await createDatabase();
  const [apiPool, workerPool, owner] = [
    createPool(database.apiUrl),
    createPool(database.workerUrl),
    createPool(database.ownerUrl),
  ];
  await appointOfTest(owner);
  const connection = await Connection.connect({ address: temporal.address });
  // workflow ids are made from year and team: only a namespace of its own keeps two products apart
  const namespace = `product-${randomUUID()}`;
  await ensureNamespace(connection, namespace);
  const client = new TemporalClient({ connection, namespace });
  const mail = await startMailSink();
  const transport = createTransport(mail.url);
  let aheadMs = 0;
  const clock = {
    now: () => Date.now() + aheadMs,
    set: (ms: number) => {
      aheadMs = ms - Date.now();
    },
  };
  const taskQueue = `test-${randomUUID()}`;
  const shared = { client, clock, logger: pino({ level: 'silent' }), taskQueue, updateDeadlineMs: 15_000 };
  const stopping = new AbortController().signal;
  const { publicUrl, deps, tokenOf } = await makeFront({ pool: apiPool, clock });
  const app = createApp({ ...shared, pool: apiPool, ...deps, stopping });
  const server = await new Promise<Server>((resolve) => {
    const listening = app.listen(Number(publicUrl ? new URL(publicUrl).port : 0), '127.0.0.1', () =>
      resolve(listening),
    );
  });
  const url = publicUrl ?? `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  let worker: RunningWorker | undefined;
  const startWorker = async (sweepIntervalMs = 200) => {
    worker = await runWorker({
      ...shared,
      pool: workerPool,
      transport,
      mailFrom: 'staffing@product.example',
      publicUrl: url,
      temporalAddress: temporal.address,
      temporalNamespace: namespace,
      launchPerSecond,
      sweepIntervalMs,
      graceMs: 0,
      workflowBundle: testWorkflowBundle(),
      withSchedules: false,
    });
  };
  const stopWorker = async () => {
    await worker?.stop();
    worker = undefined;
  };
  await startWorker();

  const request: Product['request'] = async (method, person, path, body, headers = {}) => {
    const isText = typeof body === 'string';
    const response = await fetch(`${url}${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${await tokenOf(person)}`,
        ...(body === undefined ? {} : { 'Content-Type': isText ? 'text/csv' : 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isText ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const answer = text === '' ? undefined : JSON.parse(text);
    expectAsDescribed(method, path, response.status, answer);
    return { status: response.status, body: answer, headers: response.headers };
  };

  return {
    url,
    client,
    owner,
    mail,
    clock,
    workerUrl: database.workerUrl,
    namespace,
    taskQueue,
    get: (person, path) => request('GET', person, path, undefined),
    post: (person, path, body = {}, key = randomUUID()) =>
      request('POST', person, path, body, { 'Idempotency-Key': key }),
    request,
    startWorker,
    stopWorker,
    async stop() {
      await stopWorker();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      transport.close();
      await mail.close();
      await Promise.all([apiPool.end(), workerPool.end(), owner.end()]);
      await connection.close();
      await database.drop();
    },
  };
}
