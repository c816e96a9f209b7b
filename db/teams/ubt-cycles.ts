import { z } from 'zod';
import { type Duty, firstDueMs, isOverdue } from '../../domain/team-cycle/duties.ts';
import type { CycleState } from '../../domain/team-cycle/state.ts';
import { type Db, maybeOne } from '../query.ts';
import type { Tx } from '../transaction.ts';
import { snapshot } from './snapshot.ts';

const lockedRow = z.object({
  generation: z.number().int(),
  seq: z.number().int(),
  calendarVersion: z.number().int(),
  snapshot,
  lastHash: z.string(),
});

export type LockedUbtCycle = z.output<typeof lockedRow>;

const snapshotRow = z.object({ snapshot });

/** Take this lock before changing anything of one team's cycle. Undefined when the team is not in the cycle. */
export async function lockUbtCycle(tx: Tx, budgetYear: number, ubtId: string): Promise<LockedUbtCycle | undefined> {
  return maybeOne(
    tx,
    lockedRow,
    `select generation, seq, calendar_version as "calendarVersion", snapshot, last_hash as "lastHash" from ubt_cycles
     where budget_year = $1 and ubt_id = $2 for no key update`,
    [budgetYear, ubtId],
  );
}

/** The read model is these columns of the snapshot: screens never ask a workflow. */
export async function updateUbtCycle(tx: Tx, state: CycleState, lastHash: string, owed: Duty[]): Promise<void> {
  const dueMs = firstDueMs(owed);
  await tx.query(
    `update ubt_cycles set seq = $3, calendar_version = $4, phase = $5, filing_state = $6, filing_kind = $7, overdue = $8,
       paused = $9, loaded = $10, published = $11, outcome = $12, snapshot = $13, last_hash = $14, first_due_at = $15
     where budget_year = $1 and ubt_id = $2`,
    [
      state.budgetYear,
      state.ubtId,
      state.seq,
      state.appliedVersion,
      state.phase,
      state.filing.state,
      state.filing.kind,
      isOverdue(state),
      state.paused,
      state.loaded,
      state.published,
      state.outcome,
      state,
      lastHash,
      dueMs === null ? null : new Date(dueMs),
    ],
  );
}

/** Undefined when the team is not in the cycle. */
export async function findSnapshot(db: Db, budgetYear: number, ubtId: string): Promise<CycleState | undefined> {
  const row = await maybeOne(
    db,
    snapshotRow,
    'select snapshot from ubt_cycles where budget_year = $1 and ubt_id = $2',
    [budgetYear, ubtId],
  );
  return row?.snapshot;
}
