import type { Client } from '@temporalio/client';
import { nationalCycleId } from '../domain/ids.ts';
import { launchReleased, type NationalCycleInput, WORKFLOW_TYPES } from '../workflows/messages.ts';

/** Idempotent: one national workflow per budget year, for ever. */
export async function startNationalCycle(client: Client, taskQueue: string, input: NationalCycleInput): Promise<void> {
  try {
    await client.workflow.start(WORKFLOW_TYPES.nationalCycle, {
      workflowId: nationalCycleId(input.budgetYear),
      taskQueue,
      args: [input],
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
  } catch (error) {
    if (error instanceof Error && error.name === 'WorkflowExecutionAlreadyStartedError') return;
    throw error;
  }
}

/** A stopped launch goes on; said to one that runs, nothing happens. */
export const tellReleased = (client: Client, budgetYear: number): Promise<void> =>
  client.workflow.getHandle(nationalCycleId(budgetYear)).signal(launchReleased);
