// Locks are taken in one order everywhere, and rows of one table in the order of their keys, so that no two transactions
// wait for each other: advisory locks (imports, then a person, then a team's drafts), cycles, approvals, ubt_cycles,
// revisions, training_records, commands, the team's other rows, role_assignments, approval_notices,
// seat_changes, role_changes, outbox.
// Rows are locked `for no key update`: no key ever changes, so a locked row may still be named by a foreign key.

import type { Pool, PoolClient } from 'pg';

/** A connection inside a transaction: what may be locked, is locked here. */
export type Tx = PoolClient;

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK_DETECTED = '40P01';
const ATTEMPTS = 5;
const LONGEST_PAUSE_MS = 50;

/**
 * Commits what `work` did, or nothing of it. Where PostgreSQL has rolled it back because others changed the same rows at
 * the same moment, it is tried again, five times in all: only for work that does nothing but SQL through `tx`, and that
 * takes its ids and keys from outside, so that a repetition has no second effect.
 */
export async function inTransaction<T>(pool: Pool, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptOnce(pool, work);
    } catch (error) {
      if (attempt === ATTEMPTS || !mayBeTriedAgain(error)) throw error;
      // random, so that two transactions that collided do not collide again
      await new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST_PAUSE_MS));
    }
  }
}

async function attemptOnce<T>(pool: Pool, work: (tx: Tx) => Promise<T>): Promise<T> {
  const tx = await pool.connect();
  let broken: Error | undefined;
  try {
    await tx.query('begin');
    const result = await work(tx);
    await tx.query('commit');
    return result;
  } catch (error) {
    broken = await rollBack(tx);
    throw error;
  } finally {
    // a connection that could not roll back is not given to the next caller
    tx.release(broken);
  }
}

const mayBeTriedAgain = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === SERIALIZATION_FAILURE || error.code === DEADLOCK_DETECTED);

async function rollBack(tx: Tx): Promise<Error | undefined> {
  try {
    await tx.query('rollback');
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
