import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@temporalio/client';

const AT_ONCE = 50;
// four where the first task went well at once; on a busy machine it may have been handed out again
const FIRST_EVENTS = 40;

/** When the last of these workflows had its first task done, epoch milliseconds, as the engine noted it. */
export async function lastFirstTaskAt(client: Client, workflowIds: string[]): Promise<number> {
  let last = 0;
  const ids = workflowIds.values();
  const askOneByOne = async () => {
    for (const workflowId of ids) last = Math.max(last, await firstTaskAt(client, workflowId));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, askOneByOne));
  return last;
}

async function firstTaskAt(client: Client, workflowId: string): Promise<number> {
  for (;;) {
    const { history } = await client.workflowService.getWorkflowExecutionHistory({
      namespace: client.options.namespace,
      execution: { workflowId },
      maximumPageSize: FIRST_EVENTS,
    });
    const done = history?.events?.find((event) => event.workflowTaskCompletedEventAttributes);
    if (done?.eventTime) return Number(done.eventTime.seconds) * 1000 + (done.eventTime.nanos ?? 0) / 1e6;
    await sleep(100);
  }
}
