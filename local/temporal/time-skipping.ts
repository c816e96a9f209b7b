import { randomUUID } from 'node:crypto';
import type { Connection } from '@temporalio/client';

/** Whether this server really skips time: an older one ignores the request, one with the flag off refuses it. */
export async function skipsTime(connection: Pick<Connection, 'workflowService'>, namespace: string): Promise<boolean> {
  const service = connection.workflowService;
  const workflowId = `time-skipping-probe:${randomUUID()}`;
  try {
    await service.startWorkflowExecution({
      namespace,
      workflowId,
      workflowType: { name: 'probe' },
      // nobody polls it: the probe never runs
      taskQueue: { name: 'time-skipping-probe' },
      requestId: randomUUID(),
      timeSkippingConfig: { enabled: true },
    });
  } catch {
    return false;
  }
  const execution = { workflowId };
  const { workflowExtendedInfo } = await service.describeWorkflowExecution({ namespace, execution });
  await service.terminateWorkflowExecution({ namespace, workflowExecution: execution, reason: 'probe' });
  await service.deleteWorkflowExecution({ namespace, workflowExecution: execution }).catch(() => undefined);
  return Boolean(workflowExtendedInfo?.timeSkippingInfo);
}
