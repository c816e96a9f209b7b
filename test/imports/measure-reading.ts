// Reads one large file in a process of its own and prints what it took: memory in MiB, and what was said.

import { MAX_FILE_BYTES } from '../../imports/csv/decode-text.ts';
import { readRosterFile } from '../../imports/roster/roster-file.ts';
import { rosterCsv, wholly } from './files.ts';
import { manyTeams } from './many-teams.ts';

const MIB = 1024 * 1024;
const [header = ''] = rosterCsv(manyTeams(1)).split('\n');

/** As large as a file may be: nothing but this, after the header where it is to be read past it. */
function filled(unit: string, begin = `${header}\n`): Buffer {
  const bytes = Buffer.alloc(MAX_FILE_BYTES, unit);
  bytes.write(begin);
  return bytes;
}

const FILES: Record<string, () => Buffer> = {
  'the most rows': () => Buffer.from(rosterCsv(manyTeams(40_000))),
  commas: () => filled(',', ''),
  quotes: () => filled('"', ''),
  'one cell': () => filled('x'),
  'blank lines': () => filled('\n'),
  'wide rows': () => filled(`${','.repeat(600)}\n`),
  'open quotes': () => filled('"a\n'),
};

const bytes = FILES[process.argv[2] ?? '']?.() ?? Buffer.alloc(0);
const began = performance.now();
const reading = wholly(readRosterFile(bytes));
console.log(
  JSON.stringify({
    ms: Math.round(performance.now() - began),
    fileMiB: Math.round(bytes.length / MIB),
    peakMiB: Math.round(process.resourceUsage().maxRSS / 1024),
    rows: reading.ok ? reading.value.rows : 0,
    problemLetters: reading.ok ? 0 : JSON.stringify(reading.problems).length,
  }),
);
