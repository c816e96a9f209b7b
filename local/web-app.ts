import { createHash } from 'node:crypto';
import { existsSync, globSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Log, withProgress } from './progress.ts';

const ROOT = dirname(import.meta.dirname);
/** A page left open asks for the files of the build that it came from. */
const KEPT_BUILDS = 3;

/**
 * Builds web/ once for each state of its sources: the folder's name is their hash, so the next start finds it.
 *
 * @returns the folder with index.html
 */
export async function ensureWeb(log: Log, into = join(ROOT, '.data/web')): Promise<string> {
  const folder = join(into, hashOfSources());
  if (isBuilt(folder)) return folder;
  await withProgress(log, 'web app', () => build(folder));
  forgetOldBuilds(into);
  return folder;
}

const isBuilt = (folder: string): boolean => existsSync(join(folder, 'index.html'));

function hashOfSources(): string {
  const hash = createHash('sha256');
  const files = globSync(
    ['web/**/*.{ts,tsx,css,html,svg,json}', 'domain/**/*.ts', 'tsconfig.json', 'package-lock.json'],
    { cwd: ROOT },
  );
  for (const file of files.sort()) {
    hash
      .update(`${file.replaceAll('\\', '/')}\0`)
      .update(readFileSync(join(ROOT, file)))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

/** Into a folder of this process first: another start may build the same at the same time, and either result will do. */
async function build(folder: string): Promise<void> {
  const { build } = await import('vite');
  const half = `${folder}.${process.pid}`;
  await build({
    configFile: join(ROOT, 'web/vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: half, emptyOutDir: true },
  });
  try {
    renameSync(half, folder);
  } catch (error) {
    if (!isBuilt(folder)) throw error;
    rmSync(half, { recursive: true });
  }
}

function forgetOldBuilds(into: string): void {
  const builds = readdirSync(into)
    .map((name) => join(into, name))
    .filter(isBuilt)
    .map((folder) => ({ folder, builtAtMs: statSync(folder).mtimeMs }))
    .sort((a, b) => b.builtAtMs - a.builtAtMs);
  for (const { folder } of builds.slice(KEPT_BUILDS)) rmSync(folder, { recursive: true, force: true });
}
