import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import { bundleWorkflowCode, NativeConnection, Worker } from '@temporalio/worker';
import { createPool } from '../db/pool.ts';
import { ensureNamespace } from '../local/temporal/namespace.ts';
import { createDatabase } from '../test/support/database.ts';
import { testServers } from '../test/support/servers/servers.ts';
import { lastFirstTaskAt } from './first-tasks.ts';

/** As many starts under way as in a launch. */
const AT_ONCE = 20;

let bundled: string | undefined;

/** Milliseconds for so many starts, one inserted row and one trivial first task each, on the servers of this run. */
export async function bareLaunch(count: number, run: string): Promise<number> {
  const { temporal } = testServers();
  bundled ??= (await bundleWorkflowCode({ workflowsPath: fileURLToPath(new URL('bare-workflow.ts', import.meta.url)) }))
    .code;
  const connection = await Connection.connect({ address: temporal.address });
  const native = await NativeConnection.connect({ address: temporal.address });
  const namespace = `bare-${randomUUID()}`;
  await ensureNamespace(connection, namespace);
  const client = new Client({ connection, namespace });
  const database = await createDatabase();
  const pool = createPool(database.ownerUrl, { max: AT_ONCE });
  await pool.query('create table bare_cycles (id text primary key, body jsonb not null)');
  const taskQueue = `bare-${run}`;
  const worker = await Worker.create({
    connection: native,
    namespace,
    taskQueue,
    workflowBundle: { code: bundled },
    maxCachedWorkflows: 2000,
  });
  const running = worker.run();
  try {
    const began = Date.now();
    const ids = Array.from({ length: count }, (_, n) => `bare:${n}`);
    const waiting = ids.values();
    const startOneByOne = async () => {
      for (const workflowId of waiting) {
        await pool.query('insert into bare_cycles values ($1, $2)', [workflowId, { workflowId }]);
        await client.workflow.start('bareWorkflow', { workflowId, taskQueue, args: [] });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, startOneByOne));
    const startedMs = Date.now();
    return Math.max(startedMs, await lastFirstTaskAt(client, ids)) - began;
  } finally {
    worker.shutdown();
    await running;
    await Promise.all([native.close(), connection.close(), pool.end()]);
    await database.drop();
  }
}
