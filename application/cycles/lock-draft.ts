import { type Cycle, lockCycle } from '../../db/cycles/cycles.ts';
import type { Tx } from '../../db/transaction.ts';
import { DomainError } from '../../domain/errors.ts';

/** Refuses a cycle that is no draft any more. */
export async function lockDraft(tx: Tx, budgetYear: number): Promise<Cycle> {
  const cycle = await lockCycle(tx, budgetYear);
  if (!cycle) throw new DomainError('not_found', `There is no cycle for ${budgetYear}. Draft one first.`);
  if (cycle.status !== 'draft') {
    throw new DomainError('not_a_draft', 'This cycle is launched; move a date with POST …/milestone-moves instead.');
  }
  return cycle;
}
