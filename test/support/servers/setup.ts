// One PostgreSQL, one Temporal server and one workflow bundle for the whole test run, on free ports in a
// temporary folder. Nothing here is shared with a running `npm start`, and no test data is made here.

import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, setRolePasswords } from '../../../db/migrate.ts';
import { rememberedPorts } from '../../../local/ports.ts';
import { ensureDatabase, startPostgres } from '../../../local/postgres/server.ts';
import { onLaunch } from '../../../local/processes.ts';
import { RunRecordFile } from '../../../local/run-record.ts';
import { SERVER_PORT_NAMES } from '../../../local/temporal/server-config.ts';
import { startTemporal } from '../../../local/temporal/start-temporal.ts';
import { bundleOnce } from './bundle.ts';
import { startIssuer } from './issuer.ts';
import { FOLDER_PREFIX, sweepKilledRuns } from './leftovers.ts';
import { SERVERS_FILE, type Servers } from './servers.ts';
import { stopAtEnd, stopEverything } from './stop-at-end.ts';

const TEMPLATE = 'staffing_template';
const NAMESPACE = 'joint-staffing-test';

export default async function setup(): Promise<void> {
  try {
    await startServers();
  } catch (error) {
    // Jest calls no teardown after a set-up that failed
    await stopEverything();
    throw error;
  }
}

async function startServers(): Promise<void> {
  await sweepKilledRuns();
  const folder = mkdtempSync(join(tmpdir(), FOLDER_PREFIX));
  // PostgreSQL may have to run as another OS user, who must be able to enter
  chmodSync(folder, 0o755);
  const record = new RunRecordFile(join(folder, 'run.json'));
  stopAtEnd(folder, async () => record.forget());
  onLaunch((running) => {
    record.add(running.identity);
    stopAtEnd(folder, () => running.stop(running.name === 'postgres' ? 'SIGINT' : 'SIGTERM', 3000));
  });
  const log = (line: string) => console.log(line);
  const ports = await rememberedPorts(join(folder, 'ports.json'), ['postgres', 'ui', 'issuer', ...SERVER_PORT_NAMES]);

  const password = randomBytes(12).toString('hex');
  const [postgres, temporal, workflowBundlePath] = await Promise.all([
    startPostgres({
      folder: join(folder, 'postgres'),
      port: ports.postgres,
      password,
      logFile: join(folder, 'postgres.log'),
      durable: false,
    }),
    startTemporal(
      {
        folder: join(folder, 'temporal'),
        ports,
        uiPort: ports.ui,
        logFile: join(folder, 'temporal.log'),
        durable: false,
        namespace: NAMESPACE,
        needsTimeSkipping: true,
      },
      log,
    ),
    bundleOnce(folder),
  ]);

  const issuer = await startIssuer({ port: ports.issuer });
  stopAtEnd(folder, issuer.stop);
  // as root it may have had to lie elsewhere
  stopAtEnd(postgres.folder, async () => undefined);
  await ensureDatabase(postgres, TEMPLATE);
  await migrate(postgres.ownerUrl(TEMPLATE));
  const rolePasswords = { api: randomBytes(12).toString('hex'), worker: randomBytes(12).toString('hex') };
  await setRolePasswords(postgres.ownerUrl(TEMPLATE), rolePasswords);

  const servers: Servers = {
    postgres: { port: postgres.port, ownerPassword: password, rolePasswords, template: TEMPLATE },
    temporal: { address: temporal.address, namespace: NAMESPACE },
    issuer: { url: issuer.url },
    workflowBundlePath,
    folder,
  };
  const file = join(folder, 'servers.json');
  writeFileSync(file, JSON.stringify(servers), { mode: 0o600 });
  process.env[SERVERS_FILE] = file;
}
