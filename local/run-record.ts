import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { describeProcess, endProcess, isStillRunning, type ProcessIdentity } from './process-identity.ts';

interface RunRecord {
  /** the process that started the others */
  owner: ProcessIdentity;
  children: ProcessIdentity[];
}

/** Remembers in a file what this process started, so that a later one can end it after a kill -9. */
export class RunRecordFile {
  readonly #file: string;
  readonly #owner: ProcessIdentity;
  #children: ProcessIdentity[] = [];

  constructor(file: string) {
    this.#file = file;
    const self = describeProcess(process.pid) ?? { startedAt: '', command: '' };
    this.#owner = { name: 'owner', pid: process.pid, ...self };
    this.#write();
  }

  add(child: ProcessIdentity): void {
    this.#children = [...this.#children.filter((known) => known.name !== child.name), child];
    this.#write();
  }

  forget(): void {
    rmSync(this.#file, { force: true });
  }

  #write(): void {
    const record: RunRecord = { owner: this.#owner, children: this.#children };
    writeFileSync(`${this.#file}.new`, JSON.stringify(record, null, 2), { mode: 0o600 });
    renameSync(`${this.#file}.new`, this.#file);
  }
}

/** The process that is at work by this record right now; undefined where there is none. */
export function findOwner(file: string): ProcessIdentity | undefined {
  const owner = read(file)?.owner;
  return owner && isStillRunning(owner) ? owner : undefined;
}

/**
 * Ends what a killed owner left behind, last started first. Only a process whose pid, start time and
 * command all match is touched. Returns what was ended.
 */
export async function endLeftovers(file: string): Promise<ProcessIdentity[]> {
  const left = (read(file)?.children ?? []).filter(isStillRunning).reverse();
  for (const child of left) await endProcess(child, child.name === 'postgres' ? 'SIGINT' : 'SIGTERM', 3000);
  rmSync(file, { force: true });
  return left;
}

function read(file: string): RunRecord | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as RunRecord;
  } catch {
    // it is renamed into place whole, so this is not ours; what it names cannot be verified
    return undefined;
  }
}
