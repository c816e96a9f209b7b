import type { Pool } from 'pg';

/** Does the work unless another process is doing what has this name: then nothing. A process that dies lets go of it. */
export async function ifAlone(pool: Pool, name: string, work: () => Promise<void>): Promise<void> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    const { rows } = await client.query('select pg_try_advisory_lock(hashtextextended($1, 0)) as taken', [name]);
    if (rows[0]?.taken !== true) return;
    try {
      await work();
    } finally {
      await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [name]);
    }
  } catch (error) {
    // the lock goes with its connection
    broken = error as Error;
    throw error;
  } finally {
    client.release(broken);
  }
}
