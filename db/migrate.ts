import { runner } from 'node-pg-migrate';
import { withClusterLock } from './cluster-lock.ts';

export const ROLE_NAMES = { api: 'joint_staffing_api', worker: 'joint_staffing_worker' } as const;

/** Brings the database to the newest migration, all or nothing; a second migrator waits for the first. */
export async function migrate(ownerUrl: string, log: (line: string) => void = () => undefined): Promise<string[]> {
  const done = await withClusterLock(ownerUrl, () =>
    runner({
      databaseUrl: ownerUrl,
      dir: `${import.meta.dirname}/migrations`,
      migrationsTable: 'schema_migrations',
      direction: 'up',
      // the programmatic runner is all or nothing only when told so
      singleTransaction: true,
      advisoryLockMode: 'wait',
      logger: { info: log, warn: log, error: log },
    }),
  );
  return done.map((migration) => migration.name);
}

/** Gives the two login roles their passwords. The owner must be allowed to alter roles. */
export async function setRolePasswords(ownerUrl: string, passwords: { api: string; worker: string }): Promise<void> {
  await withClusterLock(ownerUrl, async (client) => {
    for (const role of ['api', 'worker'] as const) {
      // alter role takes no parameters
      await client.query(`alter role ${ROLE_NAMES[role]} password ${client.escapeLiteral(passwords[role])}`);
    }
  });
}
