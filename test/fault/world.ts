// One installation of its own, made of real processes that may be killed: API, worker and Temporal server.
// PostgreSQL is the run's; each world has a database of its own in it. Nothing in here knows of hooks or fakes.

import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import type { Pool } from 'pg';
import { ROLE_NAMES } from '../../db/migrate.ts';
import { createPool } from '../../db/pool.ts';
import { freePort } from '../../local/ports.ts';
import { onLaunch } from '../../local/processes.ts';
import { RunRecordFile } from '../../local/run-record.ts';
import { createDatabase } from '../support/database.ts';
import { startKillableTemporal } from '../support/killable-temporal.ts';
import { startMailSink, type TestMailSink } from '../support/mail-sink.ts';
import { FOLDER_PREFIX } from '../support/servers/leftovers.ts';
import { testServers, testWorkflowBundle } from '../support/servers/servers.ts';
import { CLIENT_SECRET } from '../support/servers/sign-in-settings.ts';
import { appointOfTest } from '../support/who-asks.ts';
import { keptProgram } from './kept-program.ts';

/** Three processes, and every connection that API and worker have to PostgreSQL. */
export const VICTIMS = ['worker', 'api', 'temporal', 'connections'] as const;
export type Victim = (typeof VICTIMS)[number];

export interface World {
  url: string;
  publicUrl: string;
  mailFrom: string;
  /** As the database's owner, to look at rows; never to make them. */
  owner: Pool;
  workerUrl: string;
  mail: TestMailSink;
  client: Client;
  /** kill -9. The signals are out when this returns; the promise resolves when the processes are gone. */
  kill(victims: readonly Victim[]): Promise<unknown>;
  restart(victim: Victim): Promise<void>;
  /** Ends the worker as a deployment would. */
  stopWorker(): Promise<void>;
  untilReady(): Promise<void>;
  stop(): Promise<void>;
}

const MAIL_FROM = 'staffing@fault.example';
// short enough that a caller whose answer is lost comes back soon
const UPDATE_DEADLINE_MS = 3000;
const SWEEP_INTERVAL_MS = 500;
// as a mail server that scans what it takes
const MAIL_SERVER_MS = 400;
const CUT = `select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and usename in ('${ROLE_NAMES.api}', '${ROLE_NAMES.worker}')`;

const worlds = new Set<World>();
// one file for all worlds of this process: what a killed test run leaves behind is ended by the next one
let record: { folder: string; file: RunRecordFile; worlds: number } | undefined;

export async function startWorld(): Promise<World> {
  const folder = remember();
  const [database, temporal, mail, port] = await Promise.all([
    createDatabase(),
    startKillableTemporal(),
    startMailSink('slow'),
    freePort(),
  ]);
  mail.slowMs = MAIL_SERVER_MS;
  // the machine is busy with what is killed and started again
  const owner = createPool(database.ownerUrl, { connectionTimeoutMillis: 30_000 });
  await appointOfTest(owner);
  // a server that is back must be found at once: gRPC's own pause grows to two minutes
  const connection = Connection.lazy({
    address: temporal.address,
    channelArgs: { 'grpc.initial_reconnect_backoff_ms': 100, 'grpc.max_reconnect_backoff_ms': 500 },
  });
  const client = new Client({ connection, namespace: temporal.namespace });
  const url = `http://127.0.0.1:${port}`;
  const env = {
    MODE: 'local',
    PORT: String(port),
    PUBLIC_URL: url,
    MAIL_FROM,
    SMTP_URL: mail.url,
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_NAMESPACE: temporal.namespace,
    WORKFLOW_BUNDLE: testWorkflowBundle().codePath,
    ISSUER_URL: testServers().issuer.url,
    CLIENT_SECRET,
    REQUESTS_PER_MINUTE: '1000000',
    UPDATE_DEADLINE_MS: String(UPDATE_DEADLINE_MS),
    SWEEP_INTERVAL_MS: String(SWEEP_INTERVAL_MS),
    LOG_LEVEL: 'warn',
  };
  const logFile = (name: string) => join(folder, `${name}-${port}.log`);
  const programs = {
    api: keptProgram('api', { ...env, API_DATABASE_URL: database.apiUrl }, logFile('api')),
    worker: keptProgram('worker', { ...env, WORKER_DATABASE_URL: database.workerUrl }, logFile('worker')),
  };
  programs.api.start();
  programs.worker.start();

  const kill: Record<Victim, () => Promise<unknown>> = {
    api: () => programs.api.kill(),
    worker: () => programs.worker.kill(),
    temporal: () => temporal.kill(),
    connections: () => owner.query(CUT),
  };

  const world: World = {
    url,
    publicUrl: url,
    mailFrom: MAIL_FROM,
    owner,
    workerUrl: database.workerUrl,
    mail,
    client,
    kill: (victims) => Promise.all(victims.map((victim) => kill[victim]())),
    async restart(victim) {
      if (victim === 'temporal') await temporal.restart();
      // who lost a connection opens the next one without help
      else if (victim !== 'connections') programs[victim].start();
    },
    stopWorker: () => programs.worker.kill('SIGTERM'),
    untilReady: () => untilReady(url),
    async stop() {
      if (!worlds.delete(world)) return;
      await Promise.all([programs.api.kill(), programs.worker.kill()]);
      await connection.close();
      await temporal.stop();
      await mail.close();
      await owner.end();
      await database.drop();
      forget();
    },
  };
  worlds.add(world);
  return world;
}

/** What a run that was cut off has left behind. */
export async function stopWorlds(): Promise<void> {
  for (const world of worlds) await world.stop();
}

async function untilReady(url: string): Promise<void> {
  const end = Date.now() + 90_000;
  for (;;) {
    const ready = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(4000) }).catch(() => undefined);
    if (ready?.status === 200) return;
    if (Date.now() > end) throw new Error(`${url} was not ready within 90 s: ${await ready?.text()}`);
    await sleep(100);
  }
}

function remember(): string {
  if (!record) {
    const folder = mkdtempSync(join(tmpdir(), `${FOLDER_PREFIX}fault-`));
    record = { folder, file: new RunRecordFile(join(folder, 'run.json')), worlds: 0 };
  }
  record.worlds += 1;
  return record.folder;
}

// two worlds have a process of each name, and the record keeps one per name
onLaunch(({ identity }) => record?.file.add({ ...identity, name: `${identity.name}-${randomUUID()}` }));

function forget(): void {
  if (!record) return;
  record.worlds -= 1;
  if (record.worlds > 0) return;
  rmSync(record.folder, { recursive: true, force: true });
  record = undefined;
}
