import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { decodeFromPayloadsAtIndex } from '@temporalio/common/lib/internal-non-workflow/index.js';
import { ubtCycleId } from '../domain/ids.ts';
import type { CycleState } from '../domain/team-cycle/state.ts';

export interface FoundRun {
  runId: string;
  /** As Temporal calls it: RUNNING, COMPLETED, TERMINATED … */
  status: string;
  /** Of the state that this run began from. */
  generation: number;
  seq: number;
}

/** The newest run under the id of a team's cycle, and what it began from; undefined: there is none. */
export async function lookAtRun(client: Client, budgetYear: number, ubtId: string): Promise<FoundRun | undefined> {
  const { namespace, loadedDataConverter } = client.options;
  const workflowId = ubtCycleId(budgetYear, ubtId);
  try {
    const { status, runId } = await client.workflow.getHandle(workflowId).describe();
    const { history } = await client.workflowService.getWorkflowExecutionHistory({
      namespace,
      execution: { workflowId, runId },
      maximumPageSize: 1,
    });
    const payloads = history?.events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads;
    const { generation, seq } = await decodeFromPayloadsAtIndex<CycleState>(loadedDataConverter, 0, payloads);
    return { runId, status: status.name, generation, seq };
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return undefined;
    throw error;
  }
}

/** Whether this run is the very cycle of that row: same generation, and not further than what is recorded. */
export const isRunOf = (run: FoundRun | undefined, { generation, seq }: CycleState): boolean =>
  run?.status === 'RUNNING' && run.generation === generation && run.seq <= seq;
