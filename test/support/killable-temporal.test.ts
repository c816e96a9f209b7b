import { Client } from '@temporalio/client';
import { reachTemporal } from '../../local/temporal/reach.ts';
import { startKillableTemporal } from './killable-temporal.ts';

test('a Temporal server that was killed has every workflow when it is back', async () => {
  const server = await startKillableTemporal();
  const start = async (workflowId: string) => {
    const connection = await reachTemporal(server.address, 10_000);
    const client = new Client({ ...(connection ? { connection } : {}), namespace: server.namespace });
    await client.workflow.start('nobody-runs-it', { workflowId, taskQueue: 'nobody' });
    return client;
  };
  for (const round of [1, 2, 3]) {
    await (await start(`kept-${round}`)).connection.close();
    await server.kill();
    await server.restart();
  }
  const client = await start('kept-4');
  for (const round of [1, 2, 3, 4]) {
    expect((await client.workflow.getHandle(`kept-${round}`).describe()).status.name).toBe('RUNNING');
  }
  await client.connection.close();
  await server.stop();
});
