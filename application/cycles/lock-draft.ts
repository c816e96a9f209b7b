import type { Cycle } from '../../db/cycles/cycles.ts';
import type { Tx } from '../../db/transaction.ts';
import { DomainError } from '../../domain/errors.ts';
import { lockKnownCycle } from './lock-known-cycle.ts';

/** Refuses a cycle that is no draft any more. */
export async function lockDraft(tx: Tx, budgetYear: number): Promise<Cycle> {
  const cycle = await lockKnownCycle(tx, budgetYear);
  if (cycle.status !== 'draft') {
    throw new DomainError(
      'not_a_draft',
      'This cycle is no draft any more. Its dates move by a request that the other side’s co-chair confirms.',
    );
  }
  return cycle;
}
