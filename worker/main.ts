import { Runtime } from '@temporalio/worker';
import { configOrExit } from '../config/config-or-exit.ts';
import { createLogger } from '../config/logger.ts';
import { stopGracefully } from '../config/stop-gracefully.ts';
import { createPool } from '../db/pool.ts';
import { systemClock } from '../domain/clock.ts';
import { createTransport } from '../mail/smtp/transport.ts';
import { connectLazily } from '../temporal/connect.ts';
import { runWorker } from './run-worker.ts';
import { temporalLog } from './temporal-log.ts';

// the worker itself waits ten seconds for its activities, and gives them up after twenty
const STOP_WITHIN_MS = 30_000;

const config = configOrExit();
const logger = createLogger('worker', config.logLevel);
// before anything of Temporal is made: its own log prints errors with all that they hold
Runtime.install({ logger: temporalLog(logger) });
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
const stop = stopGracefully(logger, STOP_WITHIN_MS, async () => {
  await worker.stop();
  transport.close();
  await Promise.allSettled([pool.end(), client.connection.close()]);
});

await worker.ended;
// the native core may hold the event loop after a forced shutdown: nothing ends by itself here
stop();
