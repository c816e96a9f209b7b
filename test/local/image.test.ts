import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parse } from 'yaml';
import { freePort } from '../../local/ports.ts';
import { SEARCH_ATTRIBUTES } from '../../temporal/contract/search-attributes.ts';
import { createDatabase, type TestDatabase } from '../support/database.ts';
import { testServers } from '../support/servers/servers.ts';

const ROOT = join(import.meta.dirname, '../..');
const dockerfile = readFileSync(join(ROOT, 'Dockerfile'), 'utf8');
const compose = parse(readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8'), { merge: true });
const START: string[] = JSON.parse(/^CMD (\[.*\])$/m.exec(dockerfile)?.[1] ?? '[]');
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
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

const SIGN_IN = {
  ISSUER_URL: 'https://sign-in.example.org',
  CLIENT_ID: 'staffing',
  CLIENT_SECRET: 'a long one',
  API_AUDIENCE: 'https://staffing.example.org/api',
};

test("the image's start command answers in production mode, and stops on SIGTERM", async () => {
  const port = await freePort();
  const { child, exit, output } = await run(START, {
    ...SIGN_IN,
    API_DATABASE_URL: database.apiUrl,
    PORT: String(port),
  });
  const until = Date.now() + 30_000;
  const healthz = () => fetch(`http://127.0.0.1:${port}/healthz`).then((answer) => answer.status);
  while ((await healthz().catch(() => 0)) !== 200) {
    if (child.exitCode !== null || Date.now() > until) throw new Error(output());
    await sleep(100);
  }
  child.kill('SIGTERM');
  expect(await exit).toBe(0);
});

test("the image's programs say all that is wrong with their settings, and nothing else", async () => {
  const commands = [START, compose.services.worker.command, compose.services.migrate.command];
  for (const command of commands) {
    const { exit, output } = await run(command, { MODE: 'production', SMTP_URL: '', TEMPORAL_ADDRESS: 'temporal' });
    expect(await exit).toBe(1);
    expect(output()).toMatch(/^The configuration cannot be used:\n( {2}- [A-Z].*\.\n)+$/);
  }
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

test('the compose file registers the search attributes that workflows set', () => {
  const registered = /for attribute in ([^;]*);/
    .exec(JSON.stringify(compose))?.[1]
    ?.split(' ')
    .map((one) => one.toLowerCase());
  const set = Object.values(SEARCH_ATTRIBUTES).map(({ name, type }) => `${name}:${type}`.toLowerCase());
  expect(registered?.sort()).toEqual(set.sort());
});

test('the image holds every folder that its commands import', () => {
  const ignored = readFileSync(join(ROOT, '.dockerignore'), 'utf8').split('\n');
  const needed = foldersImportedBy(commandsOfTheImage());
  expect(needed).toContain('domain');
  expect(copiedFolders()).toEqual(needed);
  expect(needed.filter((folder) => !ignored.includes(`!${folder}`))).toEqual([]);
});

/** The last stage's folders that keep their names. */
function copiedFolders(): string[] {
  const lastStage = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));
  const copies = lastStage.split('\n').filter((line) => line.startsWith('COPY ') && !line.startsWith('COPY --'));
  return copies
    .flatMap((line) => line.split(' ').slice(1, -1))
    .filter((name) => statSync(join(ROOT, name)).isDirectory())
    .sort();
}

/** The files that the start command, the services, their health checks and the operators' repair run. */
function commandsOfTheImage(): string[] {
  const services = Object.values(compose.services as Record<string, { command?: unknown; healthcheck?: unknown }>);
  const words = JSON.stringify([
    START,
    scripts.repair,
    services.map(({ command, healthcheck }) => [command, healthcheck]),
  ]);
  return [...new Set(words.match(/[\w/-]+\.ts/g))].filter((name) => existsSync(join(ROOT, name)));
}

/** The first folder of every file that these lead to, however far, by import or by URL. */
function foldersImportedBy(entries: string[]): string[] {
  const seen = new Set(entries.map((entry) => join(ROOT, entry)));
  for (const file of seen) {
    const imports = readFileSync(file, 'utf8').matchAll(/(?:from |import\(|new URL\()'(\.{1,2}\/[^'\n]+\.ts)'/g);
    for (const [, path = ''] of imports) seen.add(join(dirname(file), path));
  }
  return [...new Set([...seen].map((file) => relative(ROOT, file).split(sep)[0] ?? ''))].sort();
}
