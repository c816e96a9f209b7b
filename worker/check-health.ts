import { hostname } from 'node:os';
import { Connection } from '@temporalio/client';
import { configOrExit } from '../config/config-or-exit.ts';

// A worker listens nowhere; that the Temporal server saw this machine polling within the last minutes is its health.
const { temporalAddress, temporalNamespace: namespace, taskQueue } = configOrExit();
const connection = await Connection.connect({ address: temporalAddress, connectTimeout: 5000 });
const { pollers } = await connection.workflowService.describeTaskQueue({ namespace, taskQueue: { name: taskQueue } });
await connection.close();
const isPolling = pollers?.some((poller) => poller.identity?.includes(hostname()));
console.log(isPolling ? 'This worker polls.' : `No worker of ${hostname()} polls ${taskQueue}.`);
process.exitCode = isPolling ? 0 : 1;
