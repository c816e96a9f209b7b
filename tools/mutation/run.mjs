// `npm run test:mutation`: changes domain/staffing/ in small ways, one at a time, and says which changes no test notices.
// docs/testing.md tells what is left of them and why. `-- --mutate <file>` tries one file.

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chooseNode } from '../../local/choose-node.mjs';
import { ensureInstalled } from '../../local/install.mjs';
import { runUnderNode } from '../../local/run-under-node.mjs';

const folder = dirname(fileURLToPath(import.meta.url));
const root = dirname(dirname(folder));

await ensureInstalled(root);
await ensureInstalled(folder);
const stryker = join(folder, 'node_modules/@stryker-mutator/core/bin/stryker.js');
const config = join(folder, 'stryker.config.json');
process.exitCode = await runUnderNode(chooseNode(root), [stryker, 'run', config, ...process.argv.slice(2)], {
  cwd: root,
});
