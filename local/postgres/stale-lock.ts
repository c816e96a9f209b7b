import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describeProcess, endProcess } from '../process-identity.ts';

/**
 * After kill -9, `postmaster.pid` may name a process that is gone, or by now somebody else's: PostgreSQL would
 * refuse to start. One that still serves exactly this folder is ours, left by a killed start: it is ended.
 */
export async function clearStaleLock(folder: string): Promise<void> {
  const file = join(folder, 'postmaster.pid');
  const pid = Number.parseInt((await readFile(file, 'utf8').catch(() => '')).split('\n')[0] ?? '', 10);
  if (!Number.isInteger(pid)) return;
  const found = describeProcess(pid);
  if (found && /postgres/.test(found.command) && found.command.includes(`-D ${folder} `)) {
    await endProcess({ name: 'postgres', pid, ...found }, 'SIGINT', 4000);
  }
  await rm(file, { force: true });
}
