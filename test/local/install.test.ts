import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const install = pathToFileURL(join(import.meta.dirname, '../../local/install.mjs')).href;
const choose = pathToFileURL(join(import.meta.dirname, '../../local/choose-node.mjs')).href;

type Packages = Record<string, { version: string; optional?: boolean }>;

function whyInstall(wanted: Packages, installed?: Packages): string {
  const root = mkdtempSync(join(tmpdir(), 'install-'));
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...wanted } }));
  if (installed) {
    mkdirSync(join(root, 'node_modules'));
    writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }));
  }
  return evaluate(`(await import('${install}')).whyInstall(${JSON.stringify(root)}) ?? 'nothing to do'`);
}

// plain modules for any Node: they are run as they are, not through the tests' compiler
const evaluate = (expression: string) =>
  execFileSync(process.execPath, ['--input-type=module', '-e', `console.log(${expression})`], {
    encoding: 'utf8',
  }).trim();

const one = { 'node_modules/one': { version: '1.0.0' } };
const forMac = { 'node_modules/for-mac': { version: '2.0.0', optional: true } };

test('installs where nothing is installed', () => {
  expect(whyInstall(one)).toBe('none is installed yet');
});

test('installs where a package is missing, or has another version', () => {
  expect(whyInstall(one, {})).toBe('one is missing');
  expect(whyInstall(one, { 'node_modules/one': { version: '0.9.0' } })).toBe('one is 0.9.0, not 1.0.0');
});

test("leaves an installation alone that lacks only other platforms' packages", () => {
  expect(whyInstall({ ...one, ...forMac }, one)).toBe('nothing to do');
});

test('chooses a Node that runs TypeScript as it is', () => {
  const node = evaluate(
    `(await import('${choose}')).chooseNode(${JSON.stringify(join(import.meta.dirname, '../..'))})`,
  );
  const version = execFileSync(node, ['--version'], { encoding: 'utf8' });
  expect(Number.parseInt(version.slice(1), 10)).toBeGreaterThanOrEqual(24);
});
