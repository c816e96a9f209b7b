import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from '../../local/processes.ts';
import { endLeftovers, findOwner, RunRecordFile } from '../../local/run-record.ts';

const SLEEP = ['-e', 'setTimeout(() => 0, 60_000)'];

async function recorded() {
  const folder = mkdtempSync(join(tmpdir(), 'record-'));
  const file = join(folder, 'run.json');
  const record = new RunRecordFile(file);
  const logFile = join(folder, 'sleeper.log');
  const child = await launch({ name: 'sleeper', command: process.execPath, args: SLEEP, logFile });
  record.add(child.identity);
  return { file, record, child };
}

function change(
  file: string,
  what: (record: { owner: object; children: { startedAt: string; pid: number }[] }) => void,
) {
  const record = JSON.parse(readFileSync(file, 'utf8'));
  what(record);
  writeFileSync(file, JSON.stringify(record));
}

test('ends what a killed start left behind', async () => {
  const { file, child } = await recorded();
  expect((await endLeftovers(file)).map(({ pid }) => pid)).toEqual([child.identity.pid]);
  expect(await child.ended).toBe('ended by SIGTERM');
});

test('never touches a process that was only given the same pid', async () => {
  const { file, child } = await recorded();
  change(file, ({ children: [sleeper] }) => Object.assign(sleeper ?? {}, { startedAt: 'another boot:1' }));
  expect(await endLeftovers(file)).toEqual([]);
  expect(child.hasEnded()).toBe(false);
  await child.stop();
});

test('knows a start that is still at work', async () => {
  const { file, record, child } = await recorded();
  expect(findOwner(file)?.pid).toBe(process.pid);
  change(file, ({ owner }) => Object.assign(owner, { command: 'something else' }));
  expect(findOwner(file)).toBeUndefined();
  record.forget();
  expect(findOwner(file)).toBeUndefined();
  await child.stop();
});
