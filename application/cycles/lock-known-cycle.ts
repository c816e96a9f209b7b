import { type Cycle, lockCycle } from '../../db/cycles/cycles.ts';
import type { Tx } from '../../db/transaction.ts';
import { cycleNotFound } from './get-cycle.ts';

export async function lockKnownCycle(tx: Tx, budgetYear: number): Promise<Cycle> {
  const cycle = await lockCycle(tx, budgetYear);
  if (!cycle) throw cycleNotFound(budgetYear);
  return cycle;
}
