// Generators and checks that developers and CI run; each is one script. The program never imports this folder.

import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../db/migrate.ts';
import { freePort } from '../local/ports.ts';
import { startPostgres } from '../local/postgres/server.ts';
import { describeSchema } from './schema/describe-schema.ts';

const FILE = join(import.meta.dirname, '../db/schema.sql');

const schema = await schemaOfMigrations();
if (!process.argv.includes('--check')) {
  writeFileSync(FILE, schema);
  console.log('Wrote db/schema.sql.');
} else if (!existsSync(FILE) || readFileSync(FILE, 'utf8') !== schema) {
  console.error('db/schema.sql is not what the migrations make. Run npm run schema and commit the file.');
  process.exitCode = 1;
} else {
  console.log('db/schema.sql is what the migrations make.');
}

async function schemaOfMigrations(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'joint-staffing-schema-'));
  // PostgreSQL may have to run as another OS user, who must be able to enter
  chmodSync(folder, 0o755);
  const server = await startPostgres({
    folder: join(folder, 'postgres'),
    port: await freePort(),
    password: randomBytes(12).toString('hex'),
    logFile: join(folder, 'postgres.log'),
    durable: false,
  });
  try {
    await migrate(server.ownerUrl('postgres'));
    const client = new pg.Client({ connectionString: server.ownerUrl('postgres') });
    await client.connect();
    try {
      return await describeSchema(client);
    } finally {
      await client.end();
    }
  } finally {
    await server.stop();
    for (const path of [server.folder, folder]) rmSync(path, { recursive: true, force: true });
  }
}
