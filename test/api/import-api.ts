import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Pool } from 'pg';
import { pino } from 'pino';
import { createApp } from '../../api/app.ts';
import { createPool } from '../../db/pool.ts';
import { connectLazily } from '../../temporal/connect.ts';
import { createDatabase } from '../support/database.ts';

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
  stop(): Promise<void>;
}

/** The API over a database of its own, without an engine: an import never asks it. */
export async function startImportApi(): Promise<ImportApi> {
  const database = await createDatabase();
  const pool = createPool(database.apiUrl);
  const log: Record<string, unknown>[] = [];
  const app = createApp({
    pool,
    client: connectLazily({ temporalAddress: '127.0.0.1:1', temporalNamespace: 'none' }),
    clock: { now: () => Date.parse('2026-01-15T18:00:00Z') },
    logger: pino({ level: 'info' }, { write: (line: string) => void log.push(JSON.parse(line)) }),
    mode: 'local',
    taskQueue: 'none',
    updateDeadlineMs: 1000,
    inboxDir: undefined,
  });
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    pool,
    log,
    async post(person, path, body, headers = {}) {
      const response = await fetch(`${url}/api/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'text/csv', 'X-Acting-Person': person, ...headers },
        body,
      });
      return { status: response.status, body: await response.json() };
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await pool.end();
      await database.drop();
    },
  };
}
