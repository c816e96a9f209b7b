import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { createSendReminderMorning } from '../../activities/send-reminder-morning.ts';
import { STATES_WITH_ZONES, zonesOfState } from '../../calendar/zones-of-states.ts';
import { reminderMorningId } from '../../domain/ids.ts';
import { ensureReminderSchedules } from '../../temporal/reminder-schedules.ts';
import { startMailBench } from '../support/mail-bench.ts';
import { testServers, testWorkflowBundle } from '../support/servers/servers.ts';

const { address, namespace } = testServers().temporal;
let connection: Connection;
let client: Client;
beforeAll(async () => {
  connection = await Connection.connect({ address });
  client = new Client({ connection, namespace });
});
afterAll(() => connection.close());

test('plans weekdays at seven in each zone, once', async () => {
  const zones = ['Pacific/Guam', 'Pacific/Honolulu'];
  await ensureReminderSchedules(client, zones, 'first');
  await ensureReminderSchedules(client, zones, 'first');
  const handle = client.schedule.getHandle(reminderMorningId('Pacific/Honolulu'));
  const made = await handle.describe();
  expect(made.info.nextActionTimes).not.toHaveLength(0);
  for (const at of made.info.nextActionTimes) {
    expect(at.toISOString()).toMatch(/T17:00:00/);
    // Honolulu never changes its clocks: seven there is the same weekday in UTC
    expect([1, 2, 3, 4, 5]).toContain(at.getUTCDay());
  }
  await handle.pause('while we look');
  await ensureReminderSchedules(client, zones, 'second');
  const changed = await handle.describe();
  expect(changed.action).toMatchObject({ taskQueue: 'second', workflowId: reminderMorningId('Pacific/Honolulu') });
  expect(changed.state.paused).toBe(true);
  for (const zone of zones) await client.schedule.getHandle(reminderMorningId(zone)).delete();
});

test('one zone that the engine does not know stops no other', async () => {
  const failed = await ensureReminderSchedules(client, ['SystemV/PST8', 'Pacific/Pago_Pago'], 'first');
  expect(failed).toEqual([{ timeZone: 'SystemV/PST8', error: expect.any(Error) }]);
  const handle = client.schedule.getHandle(reminderMorningId('Pacific/Pago_Pago'));
  expect((await handle.describe()).info.nextActionTimes).not.toHaveLength(0);
  await handle.delete();
});

test('the engine knows the zones of every state', async () => {
  const zones = [...new Set(STATES_WITH_ZONES.flatMap(zonesOfState))];
  expect(await ensureReminderSchedules(client, zones, 'states')).toEqual([]);
  await Promise.all(zones.map((zone) => client.schedule.getHandle(reminderMorningId(zone)).delete()));
});

test('a scheduled morning sends its digests and tells the history only counts', async () => {
  const bench = await startMailBench();
  const taskQueue = `mornings-${randomUUID()}`;
  const native = await NativeConnection.connect({ address });
  try {
    const { personId } = await bench.factory.coLead();
    const worker = await Worker.create({
      connection: native,
      namespace,
      taskQueue,
      workflowBundle: testWorkflowBundle(),
      activities: { sendReminderMorning: createSendReminderMorning(bench.deps) },
    });
    const workflowId = `${reminderMorningId('America/New_York')}:${randomUUID()}`;
    const counts = await worker.runUntil(
      client.workflow.execute('reminderMorning', {
        taskQueue,
        workflowId,
        args: [{ timeZone: 'America/New_York', localDate: '2026-09-16' }],
      }),
    );
    expect(counts).toEqual({ people: 1, written: 1, sent: 1, retried: 0, failed: 0, unknown: 0, suppressed: 0 });
    expect(bench.sink.messages[0]?.to?.[0]?.address).toBe(`${personId}@example.org`);
    const said = payloadsOf(await client.workflow.getHandle(workflowId).fetchHistory());
    expect(said).toContain('America/New_York');
    expect(said).not.toMatch(/example\.org|Person|Team/);
  } finally {
    await native.close();
    await bench.close();
  }
});

/** Everything that the payloads of a history say: they are its only bytes. */
function payloadsOf(node: unknown): string {
  if (node instanceof Uint8Array) return Buffer.from(node).toString();
  if (typeof node !== 'object' || node === null) return '';
  return Object.values(node).map(payloadsOf).join('\n');
}
