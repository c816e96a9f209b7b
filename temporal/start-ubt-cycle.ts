import type { Client } from '@temporalio/client';
import { isOverdue } from '../domain/duties.ts';
import { ubtCycleId } from '../domain/ids.ts';
import type { CycleState } from '../domain/state.ts';
import { SEARCH_ATTRIBUTES, WORKFLOW_TYPES } from '../workflows/messages.ts';

/** Idempotent: a team's cycle that runs is used as it is; one that has ended is never started a second time. */
export async function startUbtCycle(
  client: Client,
  taskQueue: string,
  state: CycleState,
  /** The client shares its connection with a worker: that one takes the first task at once, without asking for it. */
  { eagerly = false } = {},
): Promise<void> {
  try {
    await client.workflow.start(WORKFLOW_TYPES.ubtCycle, {
      workflowId: ubtCycleId(state.budgetYear, state.ubtId),
      taskQueue,
      args: [state],
      // a repair starts the same id again, after the old generation was terminated
      workflowIdReusePolicy: state.generation > 1 ? 'ALLOW_DUPLICATE_FAILED_ONLY' : 'REJECT_DUPLICATE',
      workflowIdConflictPolicy: 'USE_EXISTING',
      ...(eagerly ? { requestEagerStart: true } : {}),
      memo: { phase: state.phase, generation: state.generation },
      typedSearchAttributes: [
        { key: SEARCH_ATTRIBUTES.budgetYear, value: state.budgetYear },
        { key: SEARCH_ATTRIBUTES.region, value: state.regionId },
        { key: SEARCH_ATTRIBUTES.ubtId, value: state.ubtId },
        { key: SEARCH_ATTRIBUTES.phase, value: state.phase },
        { key: SEARCH_ATTRIBUTES.overdue, value: isOverdue(state) },
      ],
    });
  } catch (error) {
    // it has run to its end already: the launch was resumed after a long pause
    if (error instanceof Error && error.name === 'WorkflowExecutionAlreadyStartedError') return;
    throw error;
  }
}
