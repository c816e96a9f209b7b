import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { logTail, onLaunch, type Running } from './processes.ts';
import type { Log } from './progress.ts';
import { RunRecordFile } from './run-record.ts';

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 10_000;
// a program that lived this long did not die of its start
const SETTLED_MS = 30_000;

// each line is stopped together, one line after the other: who uses something stops before it does
const STOP_ORDER: { names: string[]; signal: NodeJS.Signals; graceMs: number }[] = [
  { names: ['go', 'temporal-ui', 'api', 'worker'], signal: 'SIGTERM', graceMs: 4000 },
  { names: ['temporal'], signal: 'SIGTERM', graceMs: 2000 },
  // fast shutdown: sessions end, a checkpoint is written
  { names: ['postgres'], signal: 'SIGINT', graceMs: 3000 },
];

/** Keeps programs running, remembers them in the run record, and stops them in order. */
export class Supervisor {
  readonly #log: Log;
  readonly #record: RunRecordFile;
  readonly #running = new Set<Running>();
  #stopping = false;

  constructor(recordFile: string, log: Log) {
    this.#log = log;
    this.#record = new RunRecordFile(recordFile);
    onLaunch((running) => {
      this.#record.add(running.identity);
      this.#running.add(running);
      void running.ended.then(() => this.#running.delete(running));
      // launched while everything was already being stopped
      if (this.#stopping) void running.stop('SIGTERM', 1000);
    });
  }

  /** Starts it again whenever it ends by itself, with growing pauses. */
  async keep(start: () => Promise<Running>): Promise<void> {
    void this.#restart(start, await start());
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    for (const { names, signal, graceMs } of STOP_ORDER) {
      const now = [...this.#running].filter((running) => names.includes(running.name));
      await Promise.all(now.map((running) => running.stop(signal, graceMs)));
    }
    this.#record.forget();
  }

  async #restart(start: () => Promise<Running>, first: Running): Promise<void> {
    let running = first;
    for (let waitMs = FIRST_WAIT_MS; ; waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)) {
      const startedAt = Date.now();
      const end = await running.ended;
      if (this.#stopping) return;
      if (Date.now() - startedAt > SETTLED_MS) waitMs = FIRST_WAIT_MS;
      const { name, logFile } = running;
      this.#log(`${name} ${end}; starting it again in ${waitMs / 1000} s. Its log, ${basename(logFile)}, ends with:`);
      this.#log(logTail(logFile, 3));
      await sleep(waitMs);
      if (this.#stopping) return;
      try {
        running = await start();
      } catch (error) {
        this.#log(`${name} could not be started again: ${error instanceof Error ? error.message : error}`);
      }
    }
  }
}
