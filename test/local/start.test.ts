import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../local/ports.ts';
import { isStillRunning } from '../../local/process-identity.ts';
import { npmStart, recordOf, type StartedProgram } from '../support/npm-start.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'npm-start-'));
let settings: { DATA_DIR: string; PORT: string };
let program: StartedProgram;

beforeAll(async () => {
  chmodSync(dataDir, 0o755);
  settings = { DATA_DIR: dataDir, PORT: String(await freePort()) };
});

afterAll(async () => {
  await program?.stop('SIGTERM');
  rmSync(dataDir, { recursive: true, force: true });
});

/** Other test files share the machine: how many times longer than its processor time a little work took meanwhile. */
async function besideABusyMachine(seconds: Promise<number>): Promise<[number, number]> {
  let over = false;
  const ended = seconds.finally(() => {
    over = true;
  });
  let [wallMs, cpuMs] = [0, 0];
  while (!over) {
    const [wall, cpu] = [performance.now(), process.cpuUsage()];
    const used = () => process.cpuUsage(cpu).user / 1000;
    while (used() < 10);
    wallMs += performance.now() - wall;
    cpuMs += used();
    await sleep(200);
  }
  return [await ended, Math.max(1, wallMs / cpuMs)];
}

const readyz = () => fetch(`http://127.0.0.1:${settings.PORT}/readyz`).then((answer) => answer.status);

test('brings everything up, and says where to look', async () => {
  program = npmStart(settings);
  await program.untilReady();
  expect(await readyz()).toBe(200);
  for (const hint of ['/api', '/inbox', 'Temporal', dataDir, 'Ctrl-C']) expect(program.output()).toContain(hint);
});

test('a second start on the same folder says who is there', async () => {
  const second = npmStart(settings);
  expect((await second.stop('SIGCONT')).code).toBe(1);
  expect(second.output()).toContain('npm start is already running');
});

test('is ready again within 15 s after kill -9 of everything', async () => {
  let bestS = Number.POSITIVE_INFINITY;
  for (let attempt = 1; attempt <= 3 && bestS >= 15; attempt += 1) {
    await program.killEverything();
    program = npmStart(settings);
    const [seconds, slowdown] = await besideABusyMachine(program.untilReady());
    bestS = Math.min(bestS, seconds / slowdown);
    expect(await readyz()).toBe(200);
  }
  expect(bestS).toBeLessThan(15);
}, 300_000);

test('copes when only the supervisor was killed', async () => {
  const { owner, children } = recordOf(dataDir);
  process.kill(owner.pid, 'SIGKILL');
  await program.stop('SIGCONT');
  program = npmStart(settings);
  await program.untilReady();
  expect(program.output()).toContain('Ended what a killed start had left');
  // by more than their pids: those may have gone to others meanwhile
  expect(children.filter(isStillRunning)).toEqual([]);
});

test('goes on with its sample after each of these kills', async () => {
  const state = () => JSON.parse(readFileSync(join(dataDir, 'sample/state.json'), 'utf8'));
  const until = Date.now() + 60_000;
  while (state().stagesDone < 3) {
    if (Date.now() > until) throw new Error(program.output());
    await sleep(200);
  }
  expect(program.output()).not.toContain('✗ the sample');
  expect(existsSync(join(dataDir, 'sample/roster.csv'))).toBe(true);
});

test('starts a killed API again', async () => {
  const record = JSON.parse(readFileSync(join(dataDir, 'run.json'), 'utf8'));
  process.kill(record.children.find(({ name }: { name: string }) => name === 'api').pid, 'SIGKILL');
  const until = Date.now() + 20_000;
  while (!program.output().includes('api ended by SIGKILL') || (await readyz().catch(() => 0)) !== 200) {
    if (Date.now() > until) throw new Error(program.output());
    await sleep(100);
  }
});

test('stops everything that it started on SIGTERM, within 10 s', async () => {
  const { owner, children } = recordOf(dataDir);
  const { code, seconds } = await program.stop('SIGTERM');
  expect(code).toBe(0);
  expect(seconds).toBeLessThan(10);
  expect([owner, ...children].filter(isStillRunning)).toEqual([]);
  expect(existsSync(join(dataDir, 'run.json'))).toBe(false);
});

test('stops everything when npm is told to stop, whose shell passes nothing on', async () => {
  const npm = spawn('npm', ['start'], { env: { ...process.env, ...settings, TEMPORAL_UI: 'off' }, stdio: 'pipe' });
  let output = '';
  npm.stdout.on('data', (part) => (output += part));
  while (!output.includes('Ready after') && npm.exitCode === null) await sleep(100);
  const { owner, children } = recordOf(dataDir);
  npm.kill('SIGTERM');
  const until = Date.now() + 12_000;
  while ([owner, ...children].some(isStillRunning) && Date.now() < until) await sleep(100);
  expect([owner, ...children].filter(isStillRunning)).toEqual([]);
});

test('says which port is taken and the way out', async () => {
  const other = createServer().listen(Number(settings.PORT), '127.0.0.1');
  const refused = npmStart(settings);
  expect((await refused.stop('SIGCONT')).code).toBe(1);
  expect(refused.output()).toContain(`Port ${settings.PORT} is taken`);
  await new Promise((resolve) => other.close(resolve));
});

test('--fresh begins again, and removes nothing that is not its own', async () => {
  const mine = join(dataDir, 'notes.txt');
  writeFileSync(mine, 'mine');
  const secrets = readFileSync(join(dataDir, 'secrets.json'), 'utf8');
  program = npmStart(settings, ['--fresh']);
  await program.untilReady();
  expect(readFileSync(join(dataDir, 'secrets.json'), 'utf8')).not.toBe(secrets);
  expect(readFileSync(mine, 'utf8')).toBe('mine');
});
