import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataFolder } from './data-folder.ts';
import { launch, logTail } from './processes.ts';
import type { Supervisor } from './supervisor.ts';

const ROOT = dirname(import.meta.dirname);

interface Programs {
  folder: DataFolder;
  baseUrl: string;
  /** what both are told; each gets only its own role's database address besides */
  env: Record<string, string>;
  apiUrl: string;
  workerUrl: string;
}

/** Starts worker and API, and keeps them running. */
export async function startPrograms(programs: Programs, supervisor: Supervisor): Promise<void> {
  const { env, apiUrl, workerUrl } = programs;
  const own = {
    worker: { main: 'worker/main.ts', database: { WORKER_DATABASE_URL: workerUrl } },
    api: { main: 'local/api-main.ts', database: { API_DATABASE_URL: apiUrl } },
  };
  for (const [name, { main, database }] of Object.entries(own)) {
    if (!existsSync(join(ROOT, main))) throw new Error(`${main} is missing: this checkout is not complete.`);
    await supervisor.keep(() =>
      launch({
        name,
        command: process.execPath,
        args: [main],
        cwd: ROOT,
        // nothing else of ours: the owner's DATABASE_URL must reach neither
        env: { PATH: process.env.PATH ?? '', HOME: homedir(), ...env, ...database },
        logFile: join(programs.folder.logs, `${name}.log`),
      }),
    );
  }
}

/** Resolves when the job can be done; throws with the end of the API's log when it cannot within 90 s. */
export async function waitUntilReady({ baseUrl, folder }: Programs): Promise<void> {
  const giveUpAt = Date.now() + 90_000;
  let last = 'it does not answer';
  while (Date.now() < giveUpAt) {
    try {
      const answer = await fetch(`${baseUrl}/readyz`, { signal: AbortSignal.timeout(2000) });
      if (answer.status === 200) return;
      last = `${answer.status} ${(await answer.text()).slice(0, 300)}`;
    } catch {
      // not listening yet
    }
    await sleep(150);
  }
  const logs = ['api', 'worker'].map((name) => `${name}.log:\n${logTail(join(folder.logs, `${name}.log`), 5)}`);
  throw new Error(
    `API and worker were not ready within 90 seconds; asked at ${baseUrl}/readyz: ${last}. Their logs in ${folder.logs} end with:\n${logs.join('\n')}`,
  );
}
