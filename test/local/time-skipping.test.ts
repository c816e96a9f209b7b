import type { Connection } from '@temporalio/client';
import { reachTemporal } from '../../local/temporal/reach.ts';
import { skipsTime } from '../../local/temporal/time-skipping.ts';
import { testServers } from '../support/servers/servers.ts';

const { address, namespace } = testServers().temporal;

// an older server cannot be brought up here: these answer as one does
function olderServer(start: () => Promise<object>): Pick<Connection, 'workflowService'> {
  const nothing = async () => ({});
  const service = {
    startWorkflowExecution: start,
    describeWorkflowExecution: async () => ({ workflowExtendedInfo: {} }),
    terminateWorkflowExecution: nothing,
    deleteWorkflowExecution: nothing,
  };
  return { workflowService: service as unknown as Connection['workflowService'] };
}

test('the server of the tests skips time', async () => {
  const connection = await reachTemporal(address, 5000);
  expect(connection && (await skipsTime(connection, namespace))).toBe(true);
  await connection?.close();
});

test('a server that refuses to skip time is told apart', async () => {
  expect(
    await skipsTime(
      olderServer(() => Promise.reject(new Error('12 UNIMPLEMENTED'))),
      namespace,
    ),
  ).toBe(false);
});

test('a server that ignores the request is told apart', async () => {
  expect(
    await skipsTime(
      olderServer(async () => ({ runId: 'r' })),
      namespace,
    ),
  ).toBe(false);
});
