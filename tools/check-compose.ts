import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeProblems } from './compose/compose-problems.ts';

const root = join(import.meta.dirname, '..');
const problems = composeProblems(readFileSync(join(root, 'docker-compose.yml'), 'utf8'));
for (const problem of problems) console.error(`docker-compose.yml: ${problem}`);
if (problems.length > 0) process.exitCode = 1;
else console.log('docker-compose.yml follows the Compose specification and our own rules.');
