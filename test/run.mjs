// `npm test`: installs what is missing, then runs Jest under Node 24. Built-ins only; no test is chosen here.

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chooseNode } from '../local/choose-node.mjs';
import { ensureInstalled } from '../local/install.mjs';
import { runUnderNode } from '../local/run-under-node.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

try {
  await ensureInstalled(root);
  const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  process.exitCode = await runUnderNode(chooseNode(root), [jest, ...process.argv.slice(2)], { cwd: root });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
