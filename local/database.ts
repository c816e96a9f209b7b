import pg from 'pg';
import { migrate, ROLE_NAMES, setRolePasswords } from '../db/migrate.ts';
import { appointOperations } from '../db/organization/appoint-operations.ts';
import { createPool } from '../db/pool.ts';
import type { DataFolder, LocalSecrets } from './data-folder.ts';
import { ensureDatabase, startPostgres } from './postgres/server.ts';
import { type Log, withProgress } from './progress.ts';
import type { Supervisor } from './supervisor.ts';

const DATABASE = 'joint_staffing';

interface DatabaseRequest {
  /** somebody else's PostgreSQL, owner's address; undefined: we start one */
  databaseUrl: string | undefined;
  port: number;
  folder: DataFolder;
  secrets: LocalSecrets;
  log: Log;
}

/** A migrated database with its two roles; returns the address of each. */
export async function bringUpDatabase(request: DatabaseRequest, supervisor: Supervisor) {
  const { log, secrets } = request;
  const ownerUrl = request.databaseUrl ?? (await withProgress(log, 'PostgreSQL', () => startOwn(request, supervisor)));
  if (request.databaseUrl) await requireReachable(request.databaseUrl);
  const done = await migrate(ownerUrl);
  if (done.length > 0) log(`  ✓ migrated: ${done.join(', ')}`);
  await setRolePasswords(ownerUrl, secrets);
  await appointFirst(ownerUrl);
  const as = (role: 'api' | 'worker') => {
    const url = new URL(ownerUrl);
    url.username = ROLE_NAMES[role];
    url.password = secrets[role];
    return url.href;
  };
  return { apiUrl: as('api'), workerUrl: as('worker') };
}

/** Who brings in the sample's roster and roles. */
async function appointFirst(ownerUrl: string): Promise<void> {
  const owner = createPool(ownerUrl);
  const person = { personId: 'operations', name: 'Operations', email: 'operations@staffing.example' };
  await appointOperations(owner, person, Date.now()).finally(() => owner.end());
}

async function startOwn({ port, folder, secrets }: DatabaseRequest, supervisor: Supervisor): Promise<string> {
  const wanted = {
    folder: folder.postgres,
    port,
    password: secrets.postgres,
    logFile: `${folder.logs}/postgres.log`,
    durable: true,
  };
  let ownerUrl = '';
  await supervisor.keep(async () => {
    const server = await startPostgres(wanted);
    await ensureDatabase(server, DATABASE);
    ownerUrl = server.ownerUrl(DATABASE);
    return server.process;
  });
  return ownerUrl;
}

async function requireReachable(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
  } catch (cause) {
    const { host } = new URL(databaseUrl);
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`DATABASE_URL (${host}) cannot be used: ${why}. Start that server, or unset it to get one.`, {
      cause,
    });
  } finally {
    await client.end().catch(() => undefined);
  }
}
