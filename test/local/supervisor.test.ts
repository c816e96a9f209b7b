import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { launch, type Running } from '../../local/processes.ts';
import { Supervisor } from '../../local/supervisor.ts';

const folder = mkdtempSync(join(tmpdir(), 'supervisor-'));
const started: Running[] = [];

// says on SIGTERM or SIGINT when it was told to stop
const OBEDIENT = `for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => {
  require('node:fs').appendFileSync(process.argv[1], process.argv[2] + ' '); process.exit(0); });
  setInterval(() => 0, 1000);`;

async function program(name: string): Promise<Running> {
  const args = ['-e', OBEDIENT, join(folder, 'stopped'), name];
  const running = await launch({ name, command: process.execPath, args, logFile: join(folder, `${name}.log`) });
  started.push(running);
  await sleep(300);
  return running;
}

test('starts a program again that died, and stops all in order', async () => {
  const lines: string[] = [];
  const record = join(folder, 'run.json');
  const supervisor = new Supervisor(record, (line) => lines.push(line));
  for (const name of ['postgres', 'temporal', 'api']) await supervisor.keep(() => program(name));
  const [first] = started.filter(({ name }) => name === 'api');
  process.kill(first?.identity.pid as number, 'SIGKILL');
  for (let waited = 0; started.length < 4 && waited < 100; waited += 1) await sleep(100);
  await sleep(400);
  expect(lines[0]).toContain('api ended by SIGKILL; starting it again in 0.5 s');
  expect(JSON.parse(readFileSync(record, 'utf8')).children).toHaveLength(3);

  await supervisor.stop();
  expect(started.every((running) => running.hasEnded())).toBe(true);
  expect(readFileSync(join(folder, 'stopped'), 'utf8')).toBe('api temporal postgres ');
  expect(existsSync(record)).toBe(false);
});
