// `npm start`: everything for one machine, from a fresh clone. This file runs on Node 20 with nothing installed;
// what comes after the install is TypeScript, in main.ts. No decision about servers is made here.

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chooseNode } from './choose-node.mjs';
import { ensureInstalled } from './install.mjs';
import { runUnderNode } from './run-under-node.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);

try {
  await ensureInstalled(root);
  process.exitCode = await runUnderNode(chooseNode(root), [join(here, 'main.ts'), ...process.argv.slice(2)]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
