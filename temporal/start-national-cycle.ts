import type { Client } from '@temporalio/client';
import { nationalCycleId } from '../domain/ids.ts';
import { launchResumed, type NationalCycleInput, WORKFLOW_TYPES } from './contract/messages.ts';

/**
 * Idempotent: what runs is used as it is. Call it only while the year's row says that it is launched and not ended: what
 * Temporal has lost, or somebody has terminated, begins again, and finds done what was done.
 */
export async function startNationalCycle(client: Client, taskQueue: string, input: NationalCycleInput): Promise<void> {
  await client.workflow.start(WORKFLOW_TYPES.nationalCycle, {
    workflowId: nationalCycleId(input.budgetYear),
    taskQueue,
    args: [input],
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    workflowIdConflictPolicy: 'USE_EXISTING',
  });
}

/** Lets a stopped launch go on; nothing happens to one that is not stopped. */
export const signalLaunchResumed = (client: Client, budgetYear: number): Promise<void> =>
  client.workflow.getHandle(nationalCycleId(budgetYear)).signal(launchResumed);
