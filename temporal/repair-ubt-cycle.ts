import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import type { Pool } from 'pg';
import { raiseGeneration } from '../db/generations.ts';
import { markStarted } from '../db/launch-starts.ts';
import { inTransaction } from '../db/transaction.ts';
import { ubtCycleId } from '../domain/ids.ts';
import { startUbtCycle } from './start-ubt-cycle.ts';

export interface RepairDeps {
  pool: Pool;
  client: Client;
  taskQueue: string;
}

/**
 * Puts a new workflow in the place of one that cannot go on, from the recorder's snapshot: what is recorded stays, what was
 * only in the old workflow's head is taken up again from pending commands. Safe to run again at any point.
 */
export async function repairUbtCycle(deps: RepairDeps, budgetYear: number, ubtId: string): Promise<number> {
  // first the row: from now on the recorder refuses the old generation, whatever it still has in flight
  const state = await inTransaction(deps.pool, (tx) => raiseGeneration(tx, budgetYear, ubtId));
  const handle = deps.client.workflow.getHandle(ubtCycleId(budgetYear, ubtId));
  try {
    await handle.terminate(`Repaired: generation ${state.generation} goes on from step ${state.seq}`);
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
  await startUbtCycle(deps.client, deps.taskQueue, state);
  await markStarted(deps.pool, budgetYear, [ubtId], Date.now());
  return state.generation;
}
