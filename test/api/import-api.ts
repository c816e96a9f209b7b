import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Pool } from 'pg';
import { pino } from 'pino';
import { createApp } from '../../api/app.ts';
import { createPool } from '../../db/pool.ts';
import { connectLazily } from '../../temporal/connect.ts';
import { eventsAsDescribed, expectAsDescribed } from '../support/as-described.ts';
import { createDatabase } from '../support/database.ts';
import { appointOfTest, signedIn, whoAsks } from '../support/who-asks.ts';

export interface ImportApi {
  pool: Pool;
  /** What it logged, newest last. */
  log: Record<string, unknown>[];
  post(
    person: string,
    path: string,
    body: string | Buffer,
    headers?: Record<string, string>,
  ): Promise<{ status: number; body: unknown }>;
  /** The events of an import, each with what it says. */
  follow(person: string, path: string, body: string): Promise<{ name: string; data: unknown }[]>;
  get(path: string): Promise<number>;
  stop(): Promise<void>;
}

/** The API over a database of its own, without an engine: an import never asks it. */
export async function startImportApi(): Promise<ImportApi> {
  const database = await createDatabase();
  const pool = createPool(database.apiUrl);
  const owner = createPool(database.ownerUrl);
  await appointOfTest(owner).finally(() => owner.end());
  const clock = { now: () => Date.parse('2026-01-15T18:00:00Z') };
  const log: Record<string, unknown>[] = [];
  const app = createApp({
    pool,
    client: connectLazily({ temporalAddress: '127.0.0.1:1', temporalNamespace: 'none' }),
    clock,
    logger: pino({ level: 'info' }, { write: (line: string) => void log.push(JSON.parse(line)) }),
    ...whoAsks({ pool, clock }),
    taskQueue: 'none',
    updateDeadlineMs: 1000,
    stopping: new AbortController().signal,
  });
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // a test that makes a large file is busy for seconds, and its idle connection must not be closed as it is used again
  server.keepAliveTimeout = 0;
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const send = async (person: string, path: string, body: string | Buffer, headers: Record<string, string>) =>
    fetch(`${url}/api/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv', ...(await signedIn(person)), ...headers },
      body,
    });
  return {
    pool,
    log,
    async post(person, path, body, headers = {}) {
      const response = await send(person, path, body, headers);
      const { status } = response;
      // parsed here: objects of the fetch's own realm are never strictly equal to those of a schema
      const answer: unknown = JSON.parse(await response.text());
      expectAsDescribed('POST', `/api/${path}`, status, answer);
      return { status, body: answer };
    },
    async follow(person, path, body) {
      const response = await send(person, path, body, { accept: 'text/event-stream' });
      return eventsAsDescribed('POST', `/api/${path}`, await response.text());
    },
    get: async (path) => (await fetch(url + path)).status,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await pool.end();
      await database.drop();
    },
  };
}
