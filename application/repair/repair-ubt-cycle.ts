import type { Client } from '@temporalio/client';
import type { Pool } from 'pg';
import { markStarted } from '../../db/cycles/launch-starts.ts';
import { raiseGeneration } from '../../db/teams/generations.ts';
import { inTransaction } from '../../db/transaction.ts';
import { lookAtRun } from '../../temporal/look-at-run.ts';
import { startUbtCycle } from '../../temporal/start-ubt-cycle.ts';

export interface RepairDeps {
  pool: Pool;
  client: Client;
  taskQueue: string;
}

/**
 * Puts a new workflow in the place of one that cannot go on, from the recorder's snapshot: what is recorded stays, what
 * the old workflow alone knew comes again from the pending commands. Safe to run again at any point.
 *
 * @returns the generation that was seen to run; throws when it does not
 */
export async function repairUbtCycle(
  deps: RepairDeps,
  budgetYear: number,
  ubtId: string,
  /** Of which whoever asks saw how it stands; absent: whichever is there. */
  seenGeneration?: number,
): Promise<number> {
  // first the row: from now on the recorder refuses the old generation, whatever it still has in flight
  const state = await inTransaction(deps.pool, (tx) => raiseGeneration(tx, budgetYear, ubtId, seenGeneration));
  await startUbtCycle(deps.client, deps.taskQueue, state);
  const found = await lookAtRun(deps.client, budgetYear, ubtId);
  // where its last day has passed meanwhile, it has ended by itself
  const goesOn = found?.status === 'RUNNING' || found?.status === 'COMPLETED';
  if (!goesOn || found.generation !== state.generation) {
    throw new Error(
      `Generation ${state.generation} of ${budgetYear}/${ubtId} was started and does not run: ${found ? `the newest run is ${found.status.toLowerCase()}, of generation ${found.generation}` : 'Temporal has no workflow of it'}. Look at its history in Temporal before you repair it again.`,
    );
  }
  await markStarted(deps.pool, budgetYear, [ubtId], Date.now());
  return state.generation;
}
