import { z } from 'zod';
import { DomainError } from '../../domain/errors.ts';
import type { CycleState } from '../../domain/team-cycle/state.ts';
import { one } from '../query.ts';
import type { Tx } from '../transaction.ts';
import { snapshot } from './snapshot.ts';
import { lockUbtCycle } from './ubt-cycles.ts';

const raised = z.object({ snapshot });

/**
 * The team's snapshot under a new generation, not started yet. Refuses a cycle that has ended or was never launched, and
 * where somebody saw another generation than the one that is there now.
 */
export async function raiseGeneration(
  tx: Tx,
  budgetYear: number,
  ubtId: string,
  seenGeneration?: number,
): Promise<CycleState> {
  const stored = await lockUbtCycle(tx, budgetYear, ubtId);
  if (!stored) throw new DomainError('not_found', `Team ${ubtId} has no cycle in ${budgetYear}. Check both.`);
  const { outcome, generation } = stored.snapshot;
  if (outcome) {
    throw new DomainError('cycle_ended', `This cycle has ended (${outcome}); nothing is left to repair.`);
  }
  if (seenGeneration !== undefined && seenGeneration !== generation) {
    throw new DomainError(
      'changed_meanwhile',
      `It was begun again meanwhile: generation ${generation} is there now. Look at how it stands before you repair it once more.`,
    );
  }
  const row = await one(tx, raised, 'select raise_generation($1, $2, $3) as snapshot', [budgetYear, ubtId, generation]);
  return row.snapshot;
}
