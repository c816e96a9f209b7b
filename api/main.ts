import { createServer } from 'node:http';
import { readConfig } from '../config/config.ts';
import { createLogger } from '../config/logger.ts';
import { createPool } from '../db/pool.ts';
import { systemClock } from '../domain/clock.ts';
import { connectLazily } from '../temporal/connect.ts';
import { createApp } from './app.ts';

const config = readConfig();
const logger = createLogger('api', config.logLevel);
const pool = createPool(config.databaseUrl);
const client = connectLazily(config);
const app = createApp({ ...config, pool, client, clock: systemClock, logger });

const server = createServer(app);
server.listen(config.port, () => logger.info({ port: config.port }, 'api listens'));
server.on('error', (error) => {
  logger.fatal({ err: error, port: config.port }, 'api cannot listen');
  process.exit(1);
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    // requests under way are answered first; idle connections must not keep the process
    server.close(() => void Promise.allSettled([pool.end(), client.connection.close()]).then(() => process.exit(0)));
    server.closeIdleConnections();
  });
}
