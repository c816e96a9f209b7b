import { type RequestHandler, Router } from 'express';
import { pingDatabase } from '../db/ping.ts';
import type { ApiDeps } from './deps.ts';

const PATIENCE_MS = 3000;

/** `/healthz`: the process answers. `/readyz`: it can do its job, database, engine and a worker included. */
export function healthRouter(deps: ApiDeps): Router {
  const router = Router();
  router.get('/healthz', (_req, res) => void res.json({ status: 'ok' }));
  router.get('/readyz', readiness(deps));
  return router;
}

const readiness =
  ({ pool, client, taskQueue }: ApiDeps): RequestHandler =>
  async (_req, res) => {
    const engine = () =>
      client.withDeadline(Date.now() + PATIENCE_MS, () =>
        client.workflowService.describeTaskQueue({
          namespace: client.options.namespace,
          taskQueue: { name: taskQueue },
          taskQueueType: 1,
        }),
      );
    const [database, temporal] = await Promise.allSettled([pingDatabase(pool), engine()]);
    const checks = {
      database: database.status === 'fulfilled',
      engine: temporal.status === 'fulfilled',
      worker: temporal.status === 'fulfilled' && (temporal.value.pollers?.length ?? 0) > 0,
    };
    const ready = Object.values(checks).every(Boolean);
    res.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'not ready', checks });
  };
