// Requests that a machine makes up from api/openapi.json, by nobody and by three roles, against the whole product: no answer
// may be a breakdown, and none may be one that the document does not describe. npm run test:fuzz, or with `-- --quick` as CI
// does; FUZZ_SEED repeats a run, whose seed is printed.

import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Product, startProduct } from '../support/product.ts';
import setup from '../support/servers/setup.ts';
import { stopEverything } from '../support/servers/stop-at-end.ts';
import { bringIn, launch, PEOPLE } from '../support/team-year.ts';
import { signedIn } from '../support/who-asks.ts';
import { ensureSchemathesis } from './schemathesis.ts';

const QUICK = process.argv.includes('--quick');
const EXAMPLES = QUICK ? 3 : 200;
// edge cases of every field take minutes for each role
const PHASES = QUICK ? 'fuzzing' : 'examples,coverage,fuzzing';
const SEED = Number(process.env.FUZZ_SEED ?? randomInt(1_000_000));
const CHECKS = 'not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance';
const LONGEST_LINE = 500;
const DOCUMENT = join(import.meta.dirname, '../../api/openapi.json');
/** Never ends by itself. */
const STREAMS = '/api/me/live';

const WHO = {
  nobody: undefined,
  'national co-chair': PEOPLE.nationalLabor,
  'co-lead': 'T-1-L',
  'budget-maker': PEOPLE.budgetMaker,
};

const program = ensureSchemathesis(console.log);
await setup();
let failed = 0;
try {
  const product = await startProduct();
  await bringIn(product);
  await launch(product);
  console.log(`Seed ${SEED}, ${EXAMPLES} examples for each operation`);
  for (const [name, person] of Object.entries(WHO)) {
    console.log(`\n== as ${name}`);
    if ((await fuzz(product, person)) !== 0) failed += 1;
  }
  await product.stop();
} finally {
  await stopEverything();
}
console.log(`${Object.keys(WHO).length - failed} of ${Object.keys(WHO).length} roles without a fault`);
process.exitCode = failed === 0 ? 0 : 1;

async function fuzz(product: Product, person: string | undefined): Promise<number | null> {
  // it remembers what failed where it is started
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
  const headers =
    person === undefined
      ? []
      : Object.entries(await signedIn(person)).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const args = [
    ...['run', DOCUMENT, '--url', product.url, ...headers],
    ...['--checks', CHECKS, '--phases', PHASES, '--exclude-path', STREAMS],
    ...['--max-examples', String(EXAMPLES), '--seed', String(SEED), '--workers', '1', '--request-timeout', '30'],
    ...['--suppress-health-check', 'all', '--warnings', 'off', '--generation-database', 'none', '--no-color'],
  ];
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'], cwd: folder });
  // a fault of its own prints whole files on a line
  createInterface(child.stdout).on('line', (line) => console.log(line.slice(0, LONGEST_LINE)));
  const [code] = await once(child, 'close');
  rmSync(folder, { recursive: true });
  return code;
}
