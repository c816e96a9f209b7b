import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describeProcess, type ProcessIdentity } from './process-identity.ts';

const LOG_LIMIT_BYTES = 20_000_000;
const DESCRIBED_WITHIN_MS = 1000;

export interface LaunchRequest {
  name: string;
  command: string;
  args: string[];
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  /** both set when root must become another user first */
  uid?: number | undefined;
  gid?: number | undefined;
  logFile: string;
  /** signals go to its children, too: for a program that leaves them running otherwise */
  wholeGroup?: boolean;
}

export interface Running {
  name: string;
  identity: ProcessIdentity;
  logFile: string;
  /** the exit in words, once it has ended */
  ended: Promise<string>;
  hasEnded(): boolean;
  /** Sends the signal, and SIGKILL when it is still there after the grace; resolves when it has ended. */
  stop(signal?: NodeJS.Signals, graceMs?: number): Promise<void>;
}

const listeners: ((running: Running) => void)[] = [];

/** Hears of every program at the moment it is started, before it is ready: a kill in between must not lose it. */
export function onLaunch(listener: (running: Running) => void): void {
  listeners.push(listener);
}

/**
 * Starts a program in a process group of its own, so that Ctrl-C reaches only us and we stop things in order.
 * Its output goes straight to a file: it lives on unharmed when this process is killed.
 */
export async function launch(request: LaunchRequest): Promise<Running> {
  const log = openLog(request.logFile);
  const { name, command, args, env, cwd, uid, gid } = request;
  const child = spawn(command, args, {
    stdio: ['ignore', log, log],
    detached: process.platform !== 'win32',
    env: env ?? process.env,
    ...(cwd === undefined ? {} : { cwd }),
    ...(uid === undefined || gid === undefined ? {} : { uid, gid }),
  });
  closeSync(log);
  const ended = endOf(child);
  await new Promise<void>((resolve, reject) => child.once('spawn', resolve).once('error', reject));
  const pid = child.pid as number;
  let over = false;
  void ended.then(() => {
    over = true;
  });
  const send = (signal: NodeJS.Signals) => {
    if (request.wholeGroup && process.platform !== 'win32') process.kill(-pid, signal);
    else child.kill(signal);
  };
  const running: Running = {
    name,
    identity: { name, pid, ...(await describeOnceItRuns(pid)) },
    logFile: request.logFile,
    ended,
    hasEnded: () => over,
    async stop(signal = 'SIGTERM', graceMs = 2000) {
      if (over) return;
      send(signal);
      await Promise.race([ended, sleep(graceMs, undefined, { ref: false })]);
      if (!over) send('SIGKILL');
      await ended;
    },
  };
  for (const listener of listeners) listener(running);
  return running;
}

/**
 * Waits until the new process has its command line, which the kernel sets a moment after the start. Without it the
 * process could not be recognized later, and a killed start would leave it running.
 */
async function describeOnceItRuns(pid: number): Promise<{ startedAt: string; command: string }> {
  const end = Date.now() + DESCRIBED_WITHIN_MS;
  for (;;) {
    const described = describeProcess(pid) ?? { startedAt: '', command: '' };
    if (described.command !== '' || Date.now() > end) return described;
    await sleep(1);
  }
}

/** The last lines of a log, for an error message. */
export function logTail(file: string, lines = 8): string {
  if (!existsSync(file)) return '(it wrote nothing)';
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ? `ended by ${signal}` : `exited with code ${code}`));
    child.once('error', (error) => resolve(`could not start: ${error.message}`));
  });
}

function openLog(file: string): number {
  mkdirSync(dirname(file), { recursive: true });
  if (existsSync(file) && statSync(file).size > LOG_LIMIT_BYTES) renameSync(file, `${file}.1`);
  return openSync(file, 'a');
}
