import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { launch, type Running } from '../../local/processes.ts';

const ROOT = join(import.meta.dirname, '../..');
const PAUSE_MS = 300;

export interface KeptProgram {
  start(): void;
  /** The signal is out when this returns; the promise resolves when the process is gone. It stays down until `start`. */
  kill(signal?: NodeJS.Signals): Promise<void>;
}

const MAIN = { api: 'api/main.ts', worker: 'worker/main.ts' };

/** The API or the worker as `npm start` starts it, started again when it ends by itself. */
export function keptProgram(name: 'api' | 'worker', env: Record<string, string>, logFile: string): KeptProgram {
  let wanted = false;
  let running: Running | undefined;
  let loop: Promise<void> = Promise.resolve();

  const keep = async () => {
    while (wanted) {
      running = await launch({
        name,
        command: process.execPath,
        args: [join(ROOT, MAIN[name])],
        cwd: ROOT,
        // nothing else of ours: not the test runner's variables either
        env: { PATH: process.env.PATH ?? '', HOME: homedir(), ...env },
        logFile,
      });
      if (!wanted) await running.stop('SIGKILL', 0);
      await running.ended;
      // a worker that finds no Temporal server ends by itself
      if (wanted) await sleep(PAUSE_MS);
    }
  };

  return {
    start() {
      if (wanted) return;
      wanted = true;
      loop = loop.then(keep);
    },
    async kill(signal = 'SIGKILL') {
      wanted = false;
      await running?.stop(signal, signal === 'SIGKILL' ? 0 : 5000);
      await loop;
    },
  };
}
