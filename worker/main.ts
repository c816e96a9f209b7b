import { readConfig } from '../config/config.ts';
import { createLogger } from '../config/logger.ts';
import { createPool } from '../db/pool.ts';
import { systemClock } from '../domain/clock.ts';
import { createTransport } from '../mail/transport.ts';
import { connectLazily } from '../temporal/connect.ts';
import { runWorker } from './run-worker.ts';

const config = readConfig();
const logger = createLogger('worker', config.logLevel);
const pool = createPool(config.workerDatabaseUrl, { max: 20 });
const client = connectLazily(config);
const transport = createTransport(config.smtpUrl);

const worker = await runWorker({
  ...config,
  pool,
  client,
  transport,
  clock: systemClock,
  logger,
  withSchedules: true,
  ...(config.workflowBundlePath ? { workflowBundle: { codePath: config.workflowBundlePath } } : {}),
});
logger.info({ taskQueue: config.taskQueue }, 'worker polls');
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void worker.stop());

await worker.ended;
transport.close();
await Promise.allSettled([pool.end(), client.connection.close()]);
// the native core may hold the event loop after a forced shutdown
process.exit(0);
