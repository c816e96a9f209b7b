import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describeProcess, isStillRunning, type ProcessIdentity } from '../process-identity.ts';
import type { Log } from '../progress.ts';

// between making the folder and writing the holder's name into it
const NAMELESS_MS = 5000;

/** Runs the step while holding a lock folder; one whose holder was killed is taken over. */
export async function withBuildLock(folder: string, log: Log, step: () => Promise<void>): Promise<void> {
  let waiting = false;
  while (!(await take(folder))) {
    if (await isAbandoned(folder)) {
      await rm(folder, { recursive: true, force: true });
      continue;
    }
    if (!waiting) log('  … another process is building it already: waiting for that one');
    waiting = true;
    await sleep(500);
  }
  try {
    await step();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function take(folder: string): Promise<boolean> {
  try {
    await mkdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  const me: ProcessIdentity = {
    name: 'builder',
    pid: process.pid,
    ...(describeProcess(process.pid) ?? { startedAt: '', command: '' }),
  };
  await writeFile(join(folder, 'holder.json'), JSON.stringify(me));
  return true;
}

async function isAbandoned(folder: string): Promise<boolean> {
  const text = await readFile(join(folder, 'holder.json'), 'utf8').catch(() => '');
  if (text !== '') return !isStillRunning(JSON.parse(text) as ProcessIdentity);
  const made = await stat(folder).catch(() => undefined);
  return made !== undefined && Date.now() - made.mtimeMs > NAMELESS_MS;
}
