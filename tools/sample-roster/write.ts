import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleRolesCsv, sampleRosterCsv } from './sample-files.ts';

const folder = join(import.meta.dirname, '../../local/sample');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'roster.csv'), sampleRosterCsv());
writeFileSync(join(folder, 'roles.csv'), sampleRolesCsv());
