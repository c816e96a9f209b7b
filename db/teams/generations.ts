import { DomainError } from '../../domain/errors.ts';
import type { CycleState } from '../../domain/team-cycle/state.ts';
import type { Tx } from '../transaction.ts';
import { lockUbtCycle } from './ubt-cycles.ts';

/** The team's snapshot under a new generation, not started yet. Refuses a cycle that has ended or was never launched. */
export async function raiseGeneration(tx: Tx, budgetYear: number, ubtId: string): Promise<CycleState> {
  const stored = await lockUbtCycle(tx, budgetYear, ubtId);
  if (!stored) throw new DomainError('not_found', `Team ${ubtId} has no cycle in ${budgetYear}. Check both.`);
  if (stored.snapshot.outcome) {
    throw new DomainError(
      'cycle_ended',
      `This cycle has ended (${stored.snapshot.outcome}); nothing is left to repair.`,
    );
  }
  const generation = stored.generation + 1;
  const state = { ...stored.snapshot, generation };
  await tx.query(
    'update ubt_cycles set generation = $3, snapshot = $4, started_at = null where budget_year = $1 and ubt_id = $2',
    [budgetYear, ubtId, generation, state],
  );
  return state;
}
