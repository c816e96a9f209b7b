import { execFileSync } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

export interface OsUser {
  uid: number;
  gid: number;
}

/** PostgreSQL refuses to run as root: the OS user it runs as instead; undefined where we are not root. */
export function postgresOsUser(): OsUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const known = lookUp();
  if (known) return known;
  try {
    execFileSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'], {
      stdio: 'pipe',
    });
  } catch (cause) {
    throw new Error(
      'PostgreSQL refuses to run as root, and no OS user "postgres" could be added. Run as an ordinary user, or set DATABASE_URL.',
      { cause },
    );
  }
  return lookUp();
}

/** Whether that user can enter every folder on the way; without a user, it is ourselves and we can. */
export async function canReach(path: string, user: OsUser | undefined): Promise<boolean> {
  if (!user) return true;
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const entry = await stat(folder).catch(() => undefined);
    if (entry && !mayEnter(entry, user)) return false;
    if (folder === dirname(folder)) return true;
  }
}

function mayEnter(entry: { mode: number; uid: number; gid: number }, user: OsUser): boolean {
  if (entry.uid === user.uid) return (entry.mode & 0o100) !== 0;
  if (entry.gid === user.gid) return (entry.mode & 0o010) !== 0;
  return (entry.mode & 0o001) !== 0;
}

function lookUp(): OsUser | undefined {
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: 'pipe' }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}
