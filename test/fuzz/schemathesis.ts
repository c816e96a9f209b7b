import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../../local/temporal/cache.ts';

const REQUIREMENTS = join(import.meta.dirname, 'requirements.txt');

/** Path of the program, installed once per machine and version; throws a sentence where Python is missing. */
export function ensureSchemathesis(log: (line: string) => void): string {
  const version = /==([\d.]+)/.exec(readFileSync(REQUIREMENTS, 'utf8'))?.[1] ?? '';
  const folder = join(cacheFolder(), `schemathesis-${version}`);
  const program = join(folder, 'bin', 'schemathesis');
  if (existsSync(program)) return program;
  log(`Installing schemathesis ${version} into a folder of its own …`);
  try {
    execFileSync('python3', ['-m', 'venv', folder], { stdio: 'pipe' });
    execFileSync(join(folder, 'bin', 'pip'), ['install', '--quiet', '-r', REQUIREMENTS], { stdio: 'pipe' });
  } catch (cause) {
    throw new Error(
      'The fuzzing needs Python 3.10 or newer with venv (Debian: apt-get install python3-venv) and its package index.',
      { cause },
    );
  }
  return program;
}
