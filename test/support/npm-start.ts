import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ProcessIdentity } from '../../local/process-identity.ts';

const ROOT = join(import.meta.dirname, '../..');

export interface StartedProgram {
  output(): string;
  /** Resolves to the seconds it took. */
  untilReady(): Promise<number>;
  /** Resolves to exit code and seconds. */
  stop(signal: NodeJS.Signals): Promise<{ code: number | null; seconds: number }>;
  /** kill -9 of everything that it started, and of itself. */
  killEverything(): Promise<void>;
}

/** `npm start` as a user runs it, on a folder and a port of its own. */
export function npmStart(
  settings: { DATA_DIR: string; PORT: string; [name: string]: string },
  args: string[] = [],
): StartedProgram {
  const startedAt = Date.now();
  const env = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', TEMPORAL_UI: 'off', ...settings };
  const child = spawn(process.execPath, [join(ROOT, 'local/start.mjs'), ...args], { env, cwd: ROOT, stdio: 'pipe' });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += part));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    output: () => output,
    async untilReady() {
      while (!output.includes('Ready after')) {
        if (child.exitCode !== null || Date.now() - startedAt > 100_000)
          throw new Error(`npm start did not get ready:\n${output}`);
        await sleep(50);
      }
      return (Date.now() - startedAt) / 1000;
    },
    async stop(signal) {
      const toldAt = Date.now();
      child.kill(signal);
      return { code: await ended, seconds: (Date.now() - toldAt) / 1000 };
    },
    async killEverything() {
      const { owner, children } = recordOf(settings.DATA_DIR);
      for (const { pid } of [owner, ...children]) kill(pid);
      if (child.pid) kill(child.pid);
      await waitForEnd(child);
    },
  };
}

interface Record {
  owner: ProcessIdentity;
  children: ProcessIdentity[];
}

export const recordOf = (dataDir: string): Record =>
  JSON.parse(readFileSync(join(dataDir, 'run.json'), 'utf8')) as Record;

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // gone already
  }
}

async function waitForEnd(child: ChildProcess): Promise<void> {
  while (child.exitCode === null && child.signalCode === null) await sleep(20);
}
