import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parse } from 'yaml';
import { freePort } from '../../local/ports.ts';
import { createDatabase, type TestDatabase } from '../support/database.ts';
import { testServers } from '../support/servers/servers.ts';

const ROOT = join(import.meta.dirname, '../..');
const dockerfile = readFileSync(join(ROOT, 'Dockerfile'), 'utf8');
const compose = parse(readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8'), { merge: true });
const { temporal } = testServers();

const children: ChildProcess[] = [];
let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await database.drop();
});

// what the image and the compose file set, with this run's addresses
const bundle = join(testServers().folder, 'image-bundle.js');

async function run(command: string[], own: Record<string, string>) {
  const [program = '', ...args] = command;
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: process.env.HOME ?? '',
    NODE_ENV: 'production',
    WORKFLOW_BUNDLE: bundle,
    MODE: 'production',
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_NAMESPACE: temporal.namespace,
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'staffing@example.org',
    PUBLIC_URL: 'https://staffing.example.org',
    TASK_QUEUE: `image-${database.name}`,
    ...own,
  };
  const child = spawn(program === 'node' ? process.execPath : program, args, { cwd: ROOT, env, stdio: 'pipe' });
  children.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += part));
  const exit = once(child, 'exit').then(([code]) => code as number | null);
  return { child, exit, output: () => output };
}

test("the image's start command answers in production mode, and stops on SIGTERM", async () => {
  const command = JSON.parse(/^CMD (\[.*\])$/m.exec(dockerfile)?.[1] ?? '[]');
  const port = await freePort();
  const { child, exit, output } = await run(command, { API_DATABASE_URL: database.apiUrl, PORT: String(port) });
  const until = Date.now() + 30_000;
  const healthz = () => fetch(`http://127.0.0.1:${port}/healthz`).then((answer) => answer.status);
  while ((await healthz().catch(() => 0)) !== 200) {
    if (child.exitCode !== null || Date.now() > until) throw new Error(output());
    await sleep(100);
  }
  child.kill('SIGTERM');
  expect(await exit).toBe(0);
});

test("the image's bundle step bundles the workflows", async () => {
  const step = /^RUN (node worker\/write-bundle\.ts) workflow-bundle\.js$/m.exec(dockerfile)?.[1]?.split(' ') ?? [];
  const { exit, output } = await run([...step, bundle], {});
  expect([await exit, output()]).toEqual([0, expect.stringContaining('Bundled')]);
});

test("the worker's command polls, as its health check sees, and stops on SIGTERM", async () => {
  const own = { WORKER_DATABASE_URL: database.workerUrl };
  const { child, exit, output } = await run(compose.services.worker.command, own);
  const check = compose.services.worker.healthcheck.test.slice(1);
  const until = Date.now() + 60_000;
  while ((await (await run(check, own)).exit) !== 0) {
    if (child.exitCode !== null || Date.now() > until) throw new Error(output());
    await sleep(500);
  }
  child.kill('SIGTERM');
  expect(await exit).toBe(0);
});

test('the migration command leaves the database up to date, with the passwords of its environment', async () => {
  const { exit, output } = await run(compose.services.migrate.command, {
    DATABASE_URL: database.ownerUrl,
    API_DATABASE_URL: database.apiUrl,
    WORKER_DATABASE_URL: database.workerUrl,
  });
  expect([await exit, output()]).toEqual([0, expect.stringContaining('up to date')]);
});

test('the image holds every folder that its commands import', () => {
  const lastStage = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));
  const copied = [...lastStage.matchAll(/^COPY (\w+) \1$/gm)].map((match) => match[1]).sort();
  const ignored = readFileSync(join(ROOT, '.dockerignore'), 'utf8');
  for (const folder of copied) expect(ignored).toContain(`!${folder}\n`);
  expect(copied).toEqual([
    'activities',
    'api',
    'application',
    'calendar',
    'config',
    'db',
    'domain',
    'imports',
    'mail',
    'ops',
    'temporal',
    'worker',
    'workflows',
  ]);
});
