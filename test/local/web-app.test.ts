// The build of the pages at npm start, as a process of its own: the builder is no CommonJS, as tests are.

import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(import.meta.dirname, '../..');
const into = mkdtempSync(join(tmpdir(), 'web-'));
afterAll(() => rmSync(into, { recursive: true }));

const PROGRAM = `
  import { ensureWeb } from ${JSON.stringify(join(ROOT, 'local/web-app.ts'))};
  const lines = [];
  const folder = await ensureWeb((line) => lines.push(line), ${JSON.stringify(into)});
  console.log(JSON.stringify({ folder, lines }));
`;

async function ensure(): Promise<{ folder: string; lines: string[] }> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', PROGRAM], { cwd: ROOT });
  return JSON.parse(stdout);
}

it('builds the pages once, says so, and finds them at the next start', async () => {
  // two starts at once, as two checkouts of one machine's tests do
  const [first, beside] = await Promise.all([ensure(), ensure()]);
  expect(first.lines).toEqual([expect.stringMatching(/✓ web app \(\d+\.\d s\)/)]);
  expect(beside.folder).toBe(first.folder);
  expect(readFileSync(join(first.folder, 'index.html'), 'utf8')).toContain('/assets/');
  expect(existsSync(join(first.folder, 'assets'))).toBe(true);
  expect(await ensure()).toEqual({ folder: first.folder, lines: [] });
}, 60_000);
