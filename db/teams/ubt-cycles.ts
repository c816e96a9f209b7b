import type { Pool } from 'pg';
import { z } from 'zod';
import { isOverdue } from '../../domain/team-cycle/duties.ts';
import type { CycleState } from '../../domain/team-cycle/state.ts';
import type { Tx } from '../transaction.ts';

const lockedRow = z.object({
  generation: z.number().int(),
  seq: z.number().int(),
  calendar_version: z.number().int(),
  // written by this file only, from a CycleState
  snapshot: z.custom<CycleState>((value) => typeof value === 'object' && value !== null && 'schema' in value),
  last_hash: z.string(),
});

export interface LockedUbtCycle {
  generation: number;
  seq: number;
  calendarVersion: number;
  snapshot: CycleState;
  lastHash: string;
}

/** Take this lock before changing anything of one team's cycle. Undefined when the team is not in the cycle. */
export async function lockUbtCycle(tx: Tx, budgetYear: number, ubtId: string): Promise<LockedUbtCycle | undefined> {
  const { rows } = await tx.query(
    `select generation, seq, calendar_version, snapshot, last_hash from ubt_cycles
     where budget_year = $1 and ubt_id = $2 for no key update`,
    [budgetYear, ubtId],
  );
  if (!rows[0]) return undefined;
  const row = lockedRow.parse(rows[0]);
  return {
    generation: row.generation,
    seq: row.seq,
    calendarVersion: row.calendar_version,
    snapshot: row.snapshot,
    lastHash: row.last_hash,
  };
}

/** The read model is these columns of the snapshot: screens never ask a workflow. */
export async function updateUbtCycle(tx: Tx, state: CycleState, lastHash: string): Promise<void> {
  await tx.query(
    `update ubt_cycles set seq = $3, calendar_version = $4, phase = $5, filing_state = $6, filing_kind = $7, overdue = $8,
       paused = $9, loaded = $10, published = $11, outcome = $12, snapshot = $13, last_hash = $14
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
    ],
  );
}

/** Undefined when the team is not in the cycle. */
export async function findSnapshot(db: Pool | Tx, budgetYear: number, ubtId: string): Promise<CycleState | undefined> {
  const { rows } = await db.query<{ snapshot: CycleState }>(
    'select snapshot from ubt_cycles where budget_year = $1 and ubt_id = $2',
    [budgetYear, ubtId],
  );
  return rows[0]?.snapshot;
}
