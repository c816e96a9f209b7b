import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { withBuildLock } from '../../local/temporal/build-lock.ts';

const silent = () => undefined;

test('two builders never work at the same time', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'lock-')), 'server.lock');
  let inside = 0;
  const step = async () => {
    inside += 1;
    expect(inside).toBe(1);
    await sleep(50);
    inside -= 1;
  };
  await Promise.all([withBuildLock(folder, silent, step), withBuildLock(folder, silent, step)]);
});

test('takes over the lock of a builder that was killed', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'lock-')), 'server.lock');
  mkdirSync(folder);
  const dead = { name: 'builder', pid: process.pid, startedAt: 'another boot:1', command: 'node' };
  writeFileSync(join(folder, 'holder.json'), JSON.stringify(dead));
  const step = jest.fn(async () => undefined);
  await withBuildLock(folder, silent, step);
  expect(step).toHaveBeenCalledTimes(1);
});
