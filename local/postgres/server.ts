// PostgreSQL for one machine: npm's embedded binaries, one cluster in one folder, loopback only.
// No table and no role of the program is named here: migrations bring those.

import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { launch, logTail, type Running } from '../processes.ts';
import { clusterIn, ensureCluster } from './cluster.ts';
import { postgresOsUser } from './os-user.ts';
import { postgresBinaries, postgresDataFolder } from './place.ts';
import { clearStaleLock } from './stale-lock.ts';

export interface PostgresRequest {
  /** the wished folder; as root it may have to lie elsewhere, see `folder` of the answer */
  folder: string;
  port: number;
  password: string;
  logFile: string;
  /** false only for tests: a power cut may then corrupt the cluster */
  durable: boolean;
}

export interface PostgresServer {
  folder: string;
  port: number;
  process: Running;
  /** the superuser's address of one database */
  ownerUrl(database: string): string;
  stop(): Promise<void>;
}

export async function startPostgres(request: PostgresRequest): Promise<PostgresServer> {
  const user = postgresOsUser();
  const binaries = await postgresBinaries(user);
  const folder = await postgresDataFolder(request.folder, user);
  await ensureCluster({ binaries, folder, password: request.password, user });
  await clearStaleLock(clusterIn(folder));
  const ownerUrl = (database: string) =>
    `postgres://postgres:${encodeURIComponent(request.password)}@127.0.0.1:${request.port}/${database}`;
  const running = await launchUntilReady({ ...request, binaries, folder, user }, ownerUrl('postgres'));
  return {
    folder,
    port: request.port,
    process: running,
    ownerUrl,
    async stop() {
      // SIGINT: ends sessions and writes a checkpoint; SIGQUIT would mean recovery at the next start
      await running.stop('SIGINT', 3000);
    },
  };
}

/** Creates the database where it does not exist yet. */
export async function ensureDatabase(server: PostgresServer, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.ownerUrl('postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

type Prepared = Omit<PostgresRequest, 'folder'> & {
  binaries: string;
  folder: string;
  user: { uid: number; gid: number } | undefined;
};

async function launchUntilReady(prepared: Prepared, url: string): Promise<Running> {
  const giveUpAt = Date.now() + 60_000;
  for (;;) {
    const running = await launchOnce(prepared);
    while (!running.hasEnded() && Date.now() < giveUpAt) {
      if (await answers(url)) return running;
      await sleep(50);
    }
    await running.stop('SIGINT');
    const tail = logTail(prepared.logFile);
    // backends of a killed server let go of its memory within seconds
    if (/still in use/.test(tail) && Date.now() < giveUpAt) {
      await sleep(300);
      continue;
    }
    throw new Error(`PostgreSQL did not start on port ${prepared.port} with ${prepared.folder}:\n${tail}`);
  }
}

async function launchOnce(prepared: Prepared): Promise<Running> {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '300',
    ...(prepared.durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return launch({
    name: 'postgres',
    command: join(prepared.binaries, 'bin', 'postgres'),
    args: [
      ...['-D', clusterIn(prepared.folder), '-p', String(prepared.port)],
      ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
    ],
    cwd: prepared.folder,
    // nothing of the caller's: a PGDATA or PGPORT of another server must not leak in
    env: { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' },
    uid: prepared.user?.uid,
    gid: prepared.user?.gid,
    logFile: prepared.logFile,
  });
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
