import { execFile } from 'node:child_process';
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { OsUser } from './os-user.ts';

const run = promisify(execFile);
const MAJOR_VERSION = '18';

interface ClusterRequest {
  binaries: string;
  folder: string;
  password: string;
  user: OsUser | undefined;
}

/** The cluster lies one level down, so that its making can be renamed into place at once. */
export const clusterIn = (folder: string): string => join(folder, 'cluster');

/** Makes the cluster on the first start; a folder made by another major version is refused with the remedy. */
export async function ensureCluster(request: ClusterRequest): Promise<void> {
  const marker = join(clusterIn(request.folder), 'PG_VERSION');
  const version = (await readFile(marker, 'utf8').catch(() => undefined))?.trim();
  if (version === undefined) return await initialize(request);
  if (version !== MAJOR_VERSION) {
    throw new Error(
      `The data in ${request.folder} were made by PostgreSQL ${version}, this is ${MAJOR_VERSION}. Move them with “pg_upgrade”, or begin again with: npm start -- --fresh`,
    );
  }
}

async function initialize({ binaries, folder, password, user }: ClusterRequest): Promise<void> {
  // made beside and renamed when whole: a start that was killed in the middle leaves no half cluster
  const unfinished = join(folder, 'unfinished');
  const passwordFile = join(folder, 'password');
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished);
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user) for (const path of [unfinished, passwordFile]) await chown(path, user.uid, user.gid);
  try {
    await run(
      join(binaries, 'bin', 'initdb'),
      [
        ...['--pgdata', unfinished, '--username', 'postgres', '--pwfile', passwordFile],
        ...['--auth', 'scram-sha-256', '--encoding', 'UTF8', '--locale', 'C', '--no-instructions'],
        // the same collation on every platform
        ...['--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
      ],
      { ...user, cwd: folder, env: { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' } },
    );
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(unfinished, clusterIn(folder));
}
