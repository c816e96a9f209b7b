import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg, { type Pool } from 'pg';
import { ROLE_NAMES } from '../../db/migrate.ts';
import { createPool } from '../../db/pool.ts';
import { testServers } from './servers/servers.ts';

const TEMPLATE_IN_USE = '55006';

export interface TestDatabase {
  name: string;
  ownerUrl: string;
  apiUrl: string;
  workerUrl: string;
  /** Close pools first; connections that are left are cut. */
  drop(): Promise<void>;
}

/** A migrated database of one's own, with nothing in it. */
export async function createDatabase(): Promise<TestDatabase> {
  const { port, ownerPassword, rolePasswords, template } = testServers().postgres;
  const name = `test_${randomBytes(6).toString('hex')}`;
  const url = (user: string, password: string, database: string) =>
    `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
  const admin = url('postgres', ownerPassword, 'postgres');
  await copyTemplate(admin, name, template);
  return {
    name,
    ownerUrl: url('postgres', ownerPassword, name),
    apiUrl: url(ROLE_NAMES.api, rolePasswords.api, name),
    workerUrl: url(ROLE_NAMES.worker, rolePasswords.worker, name),
    drop: () => runOnce(admin, `drop database if exists ${name} with (force)`),
  };
}

/** An empty database for each test of a file, as the API connects to it. @param prepare takes it over, and may fill it */
export function openDatabaseForEach(prepare: (pool: Pool) => void | Promise<void>): void {
  let database: TestDatabase;
  let pool: Pool;
  beforeEach(async () => {
    database = await createDatabase();
    pool = createPool(database.apiUrl);
    await prepare(pool);
  });
  afterEach(async () => {
    await pool.end();
    await database.drop();
  });
}

async function copyTemplate(admin: string, name: string, template: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runOnce(admin, `create database ${name} template ${template}`);
    } catch (error) {
      // another test file is copying at this very moment
      if ((error as pg.DatabaseError).code !== TEMPLATE_IN_USE || attempt === 50) throw error;
      await sleep(100);
    }
  }
}

async function runOnce(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
