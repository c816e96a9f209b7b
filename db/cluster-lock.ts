import pg from 'pg';

// not the number that a migration takes: the database that is migrated may itself be `postgres`
const LOCK = 774202;

/**
 * Runs the step alone in the whole cluster. Roles belong to all its databases, an advisory lock to the one
 * that it was taken in: so everybody takes it in `postgres`, which every cluster has.
 */
export async function withClusterLock<T>(ownerUrl: string, step: (client: pg.Client) => Promise<T>): Promise<T> {
  const url = new URL(ownerUrl);
  url.pathname = '/postgres';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    return await step(client);
  } finally {
    // ends the session, and with it the lock
    await client.end();
  }
}
