import type { Pool } from 'pg';

/** Rejects unless the database answers and is migrated. */
export async function pingDatabase(pool: Pool): Promise<void> {
  await pool.query('select from cycles limit 1');
}
