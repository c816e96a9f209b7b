// Writes web/api/schema.gen.d.ts from api/openapi.json, or with --check says that it no longer matches. The generator
// needs TypeScript 5, so it lies in tools/openapi/ with a lock of its own, and is installed there when it is missing.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'tools/openapi');
const generator = join(folder, 'node_modules/openapi-typescript/bin/cli.js');
const file = join(root, 'web/api/schema.gen.d.ts');
const PLAIN = { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 } as const;

if (!existsSync(generator))
  must('npm ci in tools/openapi', spawnSync('npm ci --no-audit --no-fund', { ...PLAIN, shell: true }));
const text = must(
  'openapi-typescript',
  spawnSync(process.execPath, [generator, join(root, 'api/openapi.json')], PLAIN),
).replaceAll('\r\n', '\n');

if (!process.argv.includes('--check')) {
  writeFileSync(file, text);
  console.log('web/api/schema.gen.d.ts is written.');
} else if (existsSync(file) && readFileSync(file, 'utf8').replaceAll('\r\n', '\n') === text) {
  console.log('web/api/schema.gen.d.ts matches api/openapi.json.');
} else {
  console.error(
    'web/api/schema.gen.d.ts does not match api/openapi.json. Run `npm run web:types` and commit the result.',
  );
  process.exitCode = 1;
}

function must(what: string, { status, stdout, stderr, error }: ReturnType<typeof spawnSync>): string {
  if (status === 0) return String(stdout);
  console.error(`${what} failed:\n${error?.message ?? stderr}`);
  process.exit(1);
}
