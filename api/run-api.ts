import { createServer } from 'node:http';
import type { Router } from 'express';
import type { Config } from '../config/config.ts';
import { createLogger } from '../config/logger.ts';
import { stopGracefully } from '../config/stop-gracefully.ts';
import { createPool } from '../db/pool.ts';
import { systemClock } from '../domain/clock.ts';
import { connectLazily } from '../temporal/connect.ts';
import { createApp } from './app.ts';
import { createSignIn } from './auth/create-sign-in.ts';
import type { ApiDeps } from './deps.ts';

// less than the ten seconds that Docker and its like leave a program
const STOP_WITHIN_MS = 8000;
const IDLE_AGAIN_MS = 50;

/** Serves the API as this process, until it is told to stop. `pages` adds what only one's own machine has. */
export function runApi(config: Config, pages?: (deps: Pick<ApiDeps, 'pool' | 'clock'>) => Router): void {
  const logger = createLogger('api', config.logLevel);
  const pool = createPool(config.databaseUrl);
  const client = connectLazily(config);
  const stopping = new AbortController();
  const shared = { ...config, pool, client, clock: systemClock, logger, stopping: stopping.signal };
  const deps = { ...shared, ...createSignIn(shared) };
  const server = createServer(createApp(pages ? { ...deps, pages: pages(deps) } : deps));
  server.listen(config.port, () => logger.info({ port: config.port }, 'api listens'));
  server.on('error', (error) => {
    logger.fatal({ err: error, port: config.port }, 'api cannot listen');
    process.exit(1);
  });

  stopGracefully(logger, STOP_WITHIN_MS, async () => {
    // requests under way are answered first; event streams are ended
    stopping.abort();
    const closed = new Promise((resolve) => server.close(resolve));
    // a connection must not keep the process once its request is answered
    const idle = setInterval(() => server.closeIdleConnections(), IDLE_AGAIN_MS);
    await closed;
    clearInterval(idle);
    await Promise.allSettled([pool.end(), client.connection.close()]);
  });
}
