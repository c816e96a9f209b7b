// `npm test`: installs what is missing, then runs Jest and after it Playwright, under Node 24. Built-ins only; no test is chosen
// here. `e2e` as the first word runs Playwright alone; words that choose among Jest's tests run Jest alone.

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chooseNode } from '../local/choose-node.mjs';
import { ensureInstalled } from '../local/install.mjs';
import { runUnderNode } from '../local/run-under-node.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [first, ...rest] = process.argv.slice(2);

try {
  await ensureInstalled(root);
  const run = (file, args) =>
    runUnderNode(chooseNode(root), [join(root, 'node_modules', file), ...args], { cwd: root });
  const runJest = (args) => run('jest/bin/jest.js', args);
  const runPlaywright = (args) =>
    run('@playwright/test/cli.js', ['test', '-c', 'test/e2e/playwright.config.ts', ...args]);

  if (first === 'e2e') process.exitCode = await runPlaywright(rest);
  else {
    const args = process.argv.slice(2);
    const choosesAmongJests = args.some((arg) => !arg.startsWith('-') || arg.startsWith('--testNamePattern'));
    const jest = await runJest(args);
    // also after a failure: one run says all that is wrong
    const playwright = choosesAmongJests ? 0 : await runPlaywright([]);
    process.exitCode = jest || playwright;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
