import { existsSync, statSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { findOnPath } from '../find-on-path.ts';
import { launch, logTail } from '../processes.ts';
import { type Log, withProgress } from '../progress.ts';
import { withBuildLock } from './build-lock.ts';

export interface GoBuild {
  /** what the progress lines call it */
  title: string;
  /** on two cores, as measured */
  minutes: number;
  /** module path with version, as `go install` takes it */
  module: string;
  /** where the finished program is to lie */
  target: string;
}

/** Builds a Go program into the cache, once per machine: a second process waits for the first one's result. */
export async function buildOnce(build: GoBuild, log: Log): Promise<string> {
  if (existsSync(build.target)) return build.target;
  const go = findOnPath('go');
  if (!go) throw new Error('Go is not on PATH');
  await mkdir(dirname(build.target), { recursive: true });
  await withBuildLock(`${build.target}.lock`, log, async () => {
    if (!existsSync(build.target)) await compile(go, build, log);
  });
  return build.target;
}

async function compile(go: string, { title, minutes, module, target }: GoBuild, log: Log): Promise<void> {
  const unfinished = join(dirname(target), `unfinished-${process.pid}`);
  const logFile = `${target}.build.log`;
  await rm(logFile, { force: true });
  const size = () => (existsSync(logFile) ? `, ${lastLine(logFile)}` : '');
  const step = async () => {
    const running = await launch({
      name: 'go',
      command: go,
      // -s -w: no symbol tables, two thirds of the size
      args: ['install', '-v', '-trimpath', '-ldflags=-s -w', module],
      // its go.mod may ask for a newer Go than the one installed; without cgo no C compiler is needed
      env: { HOME: homedir(), ...process.env, GOBIN: unfinished, GOTOOLCHAIN: 'auto', CGO_ENABLED: '0', GOFLAGS: '' },
      cwd: dirname(target),
      logFile,
      wholeGroup: true,
    });
    const end = await running.ended;
    const [program] = await readdir(unfinished).catch(() => []);
    if (end !== 'exited with code 0' || !program)
      throw new Error(`go install ${module} ${end}: ${logTail(logFile, 3)}`);
    // a rename is all or nothing: nobody ever starts half a program
    await rename(join(unfinished, program), target);
  };
  try {
    await withProgress(log, `building ${title} (about ${minutes} min, once per machine)`, step, size);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

function lastLine(file: string): string {
  if (statSync(file).size === 0) return 'starting';
  const line = logTail(file, 1);
  return line.startsWith('go: ') ? line.slice(4) : `compiling ${basename(line)}`;
}
