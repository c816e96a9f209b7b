import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { ID_TAKEN, ubtCycleId } from '../domain/ids.ts';
import type { CycleState } from '../domain/team-cycle/state.ts';
import { WORKFLOW_TYPES } from './contract/messages.ts';
import { searchAttributesOf } from './contract/search-attributes.ts';
import { type FoundRun, isRunOf, lookAtRun } from './look-at-run.ts';

/** Temporal holds another workflow under the id of this cycle; its name is what a launch shows as the team's problem. */
export class WorkflowIdTaken extends Error {
  override readonly name = ID_TAKEN;

  constructor({ budgetYear, ubtId }: CycleState, { status, generation, seq }: Omit<FoundRun, 'runId'>) {
    super(
      `Temporal holds another workflow as ${ubtCycleId(budgetYear, ubtId)} (${status.toLowerCase()}, generation ${generation}, from event ${seq}). npm run repair shows such workflows, npm run repair -- --yes removes them.`,
    );
  }
}

/**
 * Idempotent: a team's cycle that runs is used as it is, one that has ended is never started a second time, and a later
 * generation takes the place of an earlier one.
 */
export async function startUbtCycle(
  client: Client,
  taskQueue: string,
  state: CycleState,
  /** The client shares its connection with a worker: that one takes the first task at once, without asking for it. */
  { eagerly = false } = {},
): Promise<void> {
  // what is in the way can end by itself, go on as a new run, or be replaced between any two looks at it
  for (let tries = 0; tries < 5; tries++) {
    if (await startWhereFree(client, taskQueue, state, eagerly)) return;
    // it has run to its end already: the launch was resumed after a long pause
    if (state.outcome !== null) return;
    const found = await lookAtRun(client, state.budgetYear, state.ubtId);
    if (isRunOf(found, state)) return;
    if (!found) continue;
    if (found.generation >= state.generation) throw new WorkflowIdTaken(state, found);
    if (found.status === 'RUNNING') await endRun(client, state, found.runId);
  }
  throw new WorkflowIdTaken(state, { status: 'GONE', generation: state.generation, seq: state.seq });
}

/** Only the run that was looked at: under the same id the wanted one may run by now. */
async function endRun(client: Client, state: CycleState, runId: string): Promise<void> {
  try {
    await client.workflow
      .getHandle(ubtCycleId(state.budgetYear, state.ubtId), runId)
      .terminate(`Repaired: generation ${state.generation} goes on from event ${state.seq}`);
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}

/** False where a workflow of this id runs, or where one has ended and this is no repair. */
async function startWhereFree(
  client: Client,
  taskQueue: string,
  state: CycleState,
  eagerly: boolean,
): Promise<boolean> {
  try {
    await client.workflow.start(WORKFLOW_TYPES.ubtCycle, {
      workflowId: ubtCycleId(state.budgetYear, state.ubtId),
      taskQueue,
      args: [state],
      // a repair has raised the generation in the row, so the old workflow can record nothing; a launch relies on the
      // id alone
      workflowIdReusePolicy: state.generation > 1 ? 'ALLOW_DUPLICATE' : 'REJECT_DUPLICATE',
      workflowIdConflictPolicy: 'FAIL',
      ...(eagerly ? { requestEagerStart: true } : {}),
      memo: { phase: state.phase, generation: state.generation },
      typedSearchAttributes: searchAttributesOf(state),
    });
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'WorkflowExecutionAlreadyStartedError') return false;
    throw error;
  }
}
