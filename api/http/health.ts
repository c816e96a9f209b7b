import { setTimeout as sleep } from 'node:timers/promises';
import { type RequestHandler, Router } from 'express';
import { pingDatabase } from '../../db/ping.ts';
import type { ApiDeps } from '../deps.ts';

const PATIENCE_MS = 3000;
/** A running worker polls at least once a minute; Temporal still lists one for five minutes after it is gone. */
const POLL_MS = 75_000;

/** `/healthz`: the process answers. `/readyz`: it can do its job, database, engine and a worker included. */
export function healthRouter(deps: ApiDeps): Router {
  const router = Router();
  router.get('/healthz', (_req, res) => void res.json({ status: 'ok' }));
  router.get('/readyz', readiness(deps));
  return router;
}

const readiness =
  ({ pool, client, taskQueue, clock }: ApiDeps): RequestHandler =>
  async (_req, res) => {
    const engine = () =>
      client.withDeadline(Date.now() + PATIENCE_MS, () =>
        client.workflowService.describeTaskQueue({
          namespace: client.options.namespace,
          taskQueue: { name: taskQueue },
          taskQueueType: 1,
        }),
      );
    const [database, temporal] = await Promise.allSettled([inTime(pingDatabase(pool)), inTime(engine())]);
    const checks = {
      database: database.status === 'fulfilled',
      engine: temporal.status === 'fulfilled',
      worker:
        temporal.status === 'fulfilled' &&
        (temporal.value.pollers ?? []).some((poller) => lastPollMs(poller) > clock.now() - POLL_MS),
    };
    const ready = Object.values(checks).every(Boolean);
    res.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'not ready', checks });
  };

/** A server that takes a connection and then does not answer counts as away. */
const inTime = <T>(answer: Promise<T>): Promise<T> =>
  Promise.race([
    answer,
    sleep(PATIENCE_MS, undefined, { ref: false }).then(() => {
      throw new Error(`No answer within ${PATIENCE_MS} ms.`);
    }),
  ]);

type Poller = { lastAccessTime?: { seconds?: { toNumber(): number } | null } | null };

const lastPollMs = ({ lastAccessTime }: Poller): number => (lastAccessTime?.seconds?.toNumber() ?? 0) * 1000;
