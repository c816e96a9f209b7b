// What goes into every cached workflow: the rules, the workflows, and the SDK's own workflow code. Nothing else.

import { readFileSync } from 'node:fs';
import { testWorkflowBundle } from '../support/servers/servers.ts';

// 646,672 characters without the source map when measured, and a fifth more; most of it is the SDK's
const MOST_BYTES = 776_000;

const ALLOWED = [
  /^\.\/domain\/[\w/-]+\.ts$/,
  /^\.\/workflows\/[\w-]+\.ts$/,
  /^\.\/temporal\/contract\/[\w-]+\.ts$/,
  /^\.\/node_modules\/@temporalio\/(common|workflow)\//,
  // what those two are made with
  /^\.\/node_modules\/(long|ms|nexus-rpc)\//,
  // webpack's stand-ins for converters and interceptors that we have none of
  /^\?[0-9a-f]{4}$/,
];
const FORBIDDEN = [
  'zod',
  'pg',
  'luxon',
  'date-holidays',
  'node:',
  './db/',
  './calendar/',
  './api/',
  './activities/',
  './application/',
];

const code = readFileSync(testWorkflowBundle().codePath, 'utf8').split('//# sourceMappingURL')[0] ?? '';
const modules = [...code.matchAll(/^\/\*{3}\/ "(.+)"/gm)].map(([, name]) => name ?? '');
const isAllowed = (name: string) => ALLOWED.some((pattern) => pattern.test(name));

it('holds the rules and the workflows', () => {
  expect(modules).toEqual(expect.arrayContaining(['./domain/team-cycle/decide.ts', './workflows/ubt-cycle.ts']));
  expect(modules.length).toBeGreaterThan(50);
});

it('holds no package but the SDK’s own, and nothing of ours that is not pure', () => {
  expect(modules.filter((name) => !isAllowed(name))).toEqual([]);
});

it.each(FORBIDDEN)('would notice %s, and finds none', (name) => {
  const path = name.startsWith('./')
    ? `${name}x.ts`
    : name.endsWith(':')
      ? `${name}fs`
      : `./node_modules/${name}/index.js`;
  expect(isAllowed(path)).toBe(false);
  expect(modules.filter((held) => held.startsWith(name) || held.startsWith(`./node_modules/${name}/`))).toEqual([]);
  expect(code).not.toMatch(new RegExp(`require\\("${name}`));
});

it('stays small: it is compiled once per worker and its top level runs once per cached workflow', () => {
  expect(code.length).toBeLessThan(MOST_BYTES);
});
