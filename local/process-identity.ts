import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Enough to tell a process from a later one that was given the same pid. */
export interface ProcessIdentity {
  name: string;
  pid: number;
  /** opaque: compare only */
  startedAt: string;
  command: string;
}

/** When a live process began and what it runs; undefined where there is none, or it is a zombie. */
export function describeProcess(pid: number): { startedAt: string; command: string } | undefined {
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
}

/** True only when pid, start time and command all match: no other process may ever be ended. */
export function isStillRunning(identity: ProcessIdentity): boolean {
  const now = describeProcess(identity.pid);
  return now !== undefined && now.startedAt === identity.startedAt && now.command === identity.command;
}

/** Ends a verified process: first politely, then by force. */
export async function endProcess(identity: ProcessIdentity, signal: NodeJS.Signals, graceMs: number): Promise<void> {
  for (const [next, waitMs] of [
    [signal, graceMs],
    ['SIGKILL', 5000],
  ] as const) {
    if (!isStillRunning(identity)) return;
    process.kill(identity.pid, next);
    const until = Date.now() + waitMs;
    while (isStillRunning(identity) && Date.now() < until) await sleep(50);
  }
}

function fromProc(pid: number) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // the name in parentheses may hold spaces: count fields after it
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z') return undefined;
    // ticks since boot repeat after a reboot, so the boot's id belongs to it
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return { startedAt: `${boot}:${fields[19]}`, command };
  } catch {
    return undefined;
  }
}

function fromPs(pid: number) {
  try {
    const line = execFileSync('ps', ['-ww', '-o', 'stat=,lstart=,command=', '-p', String(pid)], { encoding: 'utf8' });
    const match = /^(\S+)\s+(\S+\s+\S+\s+\S+\s+\S+\s+\S+)\s+(.*)$/.exec(line.trim());
    if (!match || match[1]?.startsWith('Z')) return undefined;
    return { startedAt: match[2] ?? '', command: match[3] ?? '' };
  } catch {
    return undefined;
  }
}
