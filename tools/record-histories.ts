// `npm run histories:record`: lives the years of test/workflows once more and keeps their histories for replay.
// A released version's histories stay for ever; the folder of the version in package.json is made anew.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
const kept = join(ROOT, 'test/histories', version);
const made = mkdtempSync(join(tmpdir(), 'histories-'));

// replay.test.ts would judge the histories that are about to be replaced
const args = [join(ROOT, 'test/run.mjs'), 'test/workflows/.*-years', ...process.argv.slice(2)];
// `env` adds the variable to those of this process, which nobody here reads
const { status } = spawnSync('env', [`RECORD_HISTORIES=${made}`, process.execPath, ...args], {
  cwd: ROOT,
  stdio: 'inherit',
});

const files = readdirSync(made);
if (status === 0 && files.length > 0) {
  rmSync(kept, { recursive: true, force: true });
  cpSync(made, kept, { recursive: true });
  const bytes = files.reduce((sum, file) => sum + statSync(join(kept, file)).size, 0);
  console.log(
    `Kept ${files.length} histories of version ${version}: ${Math.round(bytes / 1024)} KB in test/histories/${version}.`,
  );
} else {
  console.error(files.length === 0 ? 'No test kept a history.' : 'A year failed: nothing was kept.');
  process.exitCode = 1;
}
rmSync(made, { recursive: true, force: true });
