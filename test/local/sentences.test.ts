// Whoever starts or repairs the program reads plain words, whatever went wrong.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../config/config.ts';
import type { ConfigError } from '../../config/config-error.ts';
import { notPlain, unreadable } from '../support/plain-sentence.ts';
import { saidIn } from '../support/said-in-source.ts';

const ROOT = join(__dirname, '../..');

test.each([
  ['local', 50],
  ['ops', 8],
  ['worker', 4],
  ['application/repair', 3],
  ['config', 10],
  ['sample', 5],
])('what is said in %s/ holds no word of a program', (folder, least) => {
  // pages are markup and style sheets, which people never read as they stand
  const said = saidIn(join(ROOT, folder)).filter(({ file }) => !/^pages\/|^sign-in\/(style|who-page)/.test(file));
  expect(said.flatMap(({ file, text }) => notPlain(text).map((why) => `${file}: ${why}`))).toEqual([]);
  expect(said.length).toBeGreaterThan(least);
});

describe('a setting that cannot be used', () => {
  const source = ['config.ts', 'secrets.ts'].map((file) => readFileSync(join(ROOT, 'config', file), 'utf8')).join('\n');
  const names = [...source.matchAll(/^ {2}([A-Z_]{4,}):/gm)].map(([, name]) => name ?? '');

  const problemsOf = (env: Record<string, string>): string[] => {
    try {
      readConfig(env);
      return [];
    } catch (error) {
      return (error as ConfigError).problems;
    }
  };

  test('is told in one sentence', () => {
    expect(names).toContain('PORT');
    const told = names.flatMap((name) =>
      ['NaN', '-1', '1.5', '1e99', 'x y', 'ftp://x', '\n'].flatMap((value) => {
        const problems = problemsOf({ MODE: 'local', [name]: value });
        expect({ name, value, problems: problems.length <= 1 }).toEqual({ name, value, problems: true });
        return problems;
      }),
    );
    expect(told.flatMap(unreadable)).toEqual([]);
    expect(told.length).toBeGreaterThan(30);
    expect(problemsOf({ MODE: 'production' }).flatMap(unreadable)).toEqual([]);
  });

  test('ends the repair with that sentence, not with a trace of the program', () => {
    const env = { ...process.env, MODE: 'local', PORT: 'http' };
    const { status, stderr } = spawnSync(process.execPath, ['ops/repair.ts', '2027', 'T-1'], {
      cwd: ROOT,
      env,
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([
      1,
      'The configuration cannot be used:\n  - PORT cannot be "http": must be a whole number from 1 to 65535.\n',
    ]);
  });
});
