import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

async function measure(file: string) {
  const { stdout } = await run(process.execPath, ['--no-warnings', join(__dirname, 'measure-reading.ts'), file]);
  const measured = JSON.parse(stdout) as Record<'ms' | 'fileMiB' | 'peakMiB' | 'rows' | 'problemLetters', number>;
  console.log(`${file}: ${JSON.stringify(measured)}`);
  return measured;
}

// measured: 167 to 230 MiB, of which 134 are Node and the file itself
test.each(['commas', 'quotes', 'one cell', 'blank lines', 'wide rows', 'open quotes'])(
  'a file of %s, as large as may be, costs little memory and gets a short answer',
  async (file) => {
    const { fileMiB, peakMiB, problemLetters } = await measure(file);
    expect(fileMiB).toBe(32);
    expect(problemLetters).toBeGreaterThan(50);
    expect(problemLetters).toBeLessThan(100_000);
    expect(peakMiB).toBeLessThan(500);
  },
  60_000,
);

// measured: 674 MiB
test('ten times the nation is read within a gibibyte', async () => {
  const { rows, peakMiB } = await measure('the most rows');
  expect(rows).toBe(50_000);
  expect(peakMiB).toBeLessThan(1024);
}, 60_000);
