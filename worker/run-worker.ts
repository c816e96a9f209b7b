// A worker: workflows, activities, the sweeper and the outbox in one process. Any number may run.
// Nothing is decided here; main.ts reads the configuration, tests hand in their own dependencies.

import { Client } from '@temporalio/client';
import { NativeConnection, Worker, type WorkflowBundleOption } from '@temporalio/worker';
import type { Logger } from 'pino';
import { type ActivityDeps, createActivities } from '../activities/index.ts';
import { logFailure } from '../application/log-failure.ts';
import { createSendOutbox } from '../application/mails/send-outbox.ts';
import { listMailZones } from '../db/mail/mail-zones.ts';
import { ensureReminderSchedules } from '../temporal/reminder-schedules.ts';
import { repeatEvery } from './repeat-every.ts';
import { sweep } from './sweeper.ts';

export interface WorkerDeps extends ActivityDeps {
  client: Client;
  logger: Pick<Logger, 'info' | 'warn'>;
  temporalAddress: string;
  temporalNamespace: string;
  updateDeadlineMs: number;
  sweepIntervalMs: number;
  /** How long a command is left to the caller who brings it; left out: as long as a delivery may take. */
  graceMs?: number;
  /** Built ahead in production; left out, the worker bundles workflows/ itself. */
  workflowBundle?: WorkflowBundleOption;
  /** Only processes that serve real people make schedules; a test asks for its mornings itself. */
  withSchedules: boolean;
}

export interface RunningWorker {
  /** Resolves when the worker has ended; rejects when it failed. */
  ended: Promise<void>;
  stop(): Promise<void>;
}

const SCHEDULES_EVERY_MS = 60_000;

export async function runWorker(deps: WorkerDeps): Promise<RunningWorker> {
  const connection = await NativeConnection.connect({ address: deps.temporalAddress });
  const worker = await Worker.create({
    connection,
    namespace: deps.temporalNamespace,
    taskQueue: deps.taskQueue,
    activities: createActivities({
      ...deps,
      workersClient: new Client({ connection, namespace: deps.temporalNamespace }),
    }),
    ...(deps.workflowBundle
      ? { workflowBundle: deps.workflowBundle }
      : { workflowsPath: new URL('../workflows/index.ts', import.meta.url).pathname }),
    maxCachedWorkflows: 2000,
    shutdownGraceTime: '10 seconds',
    // an activity that hangs must not keep the process for ever
    shutdownForceTime: '20 seconds',
  });
  const sendOutbox = createSendOutbox(deps);
  const named = (loop: string) => ({ loop, logger: deps.logger });
  const loops = [
    repeatEvery(deps.sweepIntervalMs, named('sweep'), () =>
      sweep({ ...deps, graceMs: deps.graceMs ?? deps.updateDeadlineMs }),
    ),
    repeatEvery(deps.sweepIntervalMs, named('outbox'), async () => void (await sendOutbox())),
    ...(deps.withSchedules ? [repeatEvery(SCHEDULES_EVERY_MS, named('schedules'), () => keepSchedules(deps))] : []),
  ];
  const ended = worker.run().finally(async () => {
    await Promise.all(loops.map((loop) => loop.stop()));
    await connection.close();
  });
  return {
    ended,
    async stop() {
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await ended;
    },
  };
}

/** New facilities come with every import; their zone's mornings begin within a minute. */
async function keepSchedules({ client, pool, taskQueue, logger }: WorkerDeps): Promise<void> {
  const failed = await ensureReminderSchedules(client, await listMailZones(pool), taskQueue);
  for (const { timeZone, error } of failed) {
    logFailure(logger, { timeZone }, error, 'a reminder schedule was not made');
  }
}
