import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { createApp } from '../../api/app.ts';
import type { ApiDeps } from '../../api/deps.ts';
import { ROLE_NAMES } from '../../db/migrate.ts';
import { createPool } from '../../db/pool.ts';
import type { Product } from '../support/product.ts';
import { testServers } from '../support/servers/servers.ts';
import { whoAsks } from '../support/who-asks.ts';

export interface AnotherApi {
  url: string;
  stop(): Promise<void>;
}

/** The address of a product's database for its API's role. */
export function apiDatabaseUrl({ workerUrl }: Product): string {
  const url = new URL(workerUrl);
  url.username = ROLE_NAMES.api;
  url.password = testServers().postgres.rolePasswords.api;
  return url.href;
}

/** One more API of a running product, with what a test wants to be different. */
export async function startAnotherApi(
  product: Product,
  changes: Partial<ApiDeps> = {},
  databaseUrl = apiDatabaseUrl(product),
  port = 0,
): Promise<AnotherApi> {
  const { client, clock, taskQueue } = product;
  const pool = createPool(databaseUrl, { connectionTimeoutMillis: 1000 });
  const logger = pino({ level: 'silent' });
  const app = createApp({
    pool,
    client,
    clock,
    taskQueue,
    logger,
    ...whoAsks({ pool, clock }),
    updateDeadlineMs: 15_000,
    stopping: new AbortController().signal,
    ...changes,
  });
  const server = await new Promise<Server>((resolve) => {
    const listening = app.listen(port, '127.0.0.1', () => resolve(listening));
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await pool.end();
    },
  };
}
