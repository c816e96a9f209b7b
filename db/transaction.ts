import type { Pool, PoolClient } from 'pg';

/** A connection inside a transaction: what may be locked, is locked here. */
export type Tx = PoolClient;

/** Commits what `work` did, or nothing of it. */
export async function inTransaction<T>(pool: Pool, work: (tx: Tx) => Promise<T>): Promise<T> {
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

async function rollBack(tx: Tx): Promise<Error | undefined> {
  try {
    await tx.query('rollback');
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
