// One machine's whole program for `npm start`: servers, API and worker, brought up in order and stopped in order.
// No rule of the cycle lives here, and production never runs this folder.

import { mkdirSync } from 'node:fs';
import { type SampleSettings, seedSample } from '../sample/sample.ts';
import { dataFolder, keptSecrets } from './data-folder.ts';
import { bringUpDatabase } from './database.ts';
import { keepIn, listenForMail } from './mail-sink.ts';
import { rememberedPorts } from './ports.ts';
import { startPrograms, waitUntilReady } from './programs.ts';
import { withProgress } from './progress.ts';
import { type LocalSettings, readLocalSettings } from './settings.ts';
import { createTokens } from './sign-in/tokens.ts';
import { stopSignal } from './stop-signal.ts';
import { Supervisor } from './supervisor.ts';
import { takeOver } from './take-over.ts';
import { SERVER_PORT_NAMES } from './temporal/server-config.ts';
import { startUi } from './temporal/ui.ts';
import { bringUpTemporal } from './temporal.ts';
import { ensureWeb } from './web-app.ts';

const NAMESPACE = 'joint-staffing';
const startedAt = Date.now();
const log = (line: string) => console.log(line);

let supervisor: Supervisor | undefined;
const told = stopSignal();
const stopped = new AbortController();
let exitCode = 0;
try {
  const settings = readLocalSettings(process.argv.slice(2));
  const up = bringUp(settings);
  // told to stop in the middle: what bringUp was doing fails, which needs no message
  up.catch(() => undefined);
  await Promise.race([up, told]);
  log(`\nStopping (${await told}) …`);
  stopped.abort();
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  exitCode = 1;
}
await supervisor?.stop();
process.exit(exitCode);

async function bringUp(settings: LocalSettings): Promise<void> {
  const folder = dataFolder(settings.dataDir);
  await takeOver(folder, settings.fresh, settings.port, log);
  if (settings.fresh && (settings.databaseUrl || settings.temporalAddress)) {
    log('What lies in DATABASE_URL and at TEMPORAL_ADDRESS is yours and stays.');
  }
  mkdirSync(folder.logs, { recursive: true });
  supervisor = new Supervisor(folder.run, log);
  const secrets = keptSecrets(folder);
  const ports = await rememberedPorts(folder.ports, ['postgres', 'smtp', 'temporalUi', ...SERVER_PORT_NAMES]);
  log(`Starting on ${folder.root}`);

  const { databaseUrl, temporalAddress: address, port } = settings;
  const [database, temporal, webDir] = await Promise.all([
    bringUpDatabase({ databaseUrl, port: ports.postgres, folder, secrets, log }, supervisor),
    bringUpTemporal({ address, namespace: NAMESPACE, ports, folder, log }, supervisor),
    ensureWeb(log),
  ]);
  const smtpUrl = settings.smtpUrl ?? (await listenForMail(ports.smtp, keepIn(folder.inbox))).url;

  const hasOwnUi = temporal.kind === 'built server' && settings.withUi;
  const uiUrl = temporal.uiUrl ?? (hasOwnUi ? `http://localhost:${ports.temporalUi}` : undefined);
  const baseUrl = `http://localhost:${port}`;
  // another site than the application's, as in production: cookies of one never reach the other
  const issuerUrl = `http://127.0.0.1:${port}/issuer`;
  const env = {
    MODE: 'local',
    PORT: String(port),
    PUBLIC_URL: baseUrl,
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_NAMESPACE: NAMESPACE,
    SMTP_URL: smtpUrl,
    ISSUER_URL: issuerUrl,
    SIGNING_KEY_FILE: folder.signingKey,
    // the sample's people do a year's work in minutes
    REQUESTS_PER_MINUTE: '1000000',
    SAMPLE_DIR: folder.sample,
    WEB_DIR: webDir,
    ...(uiUrl ? { TEMPORAL_UI_URL: uiUrl } : {}),
    ...(settings.smtpUrl ? {} : { INBOX_DIR: folder.inbox }),
  };
  const programs = { folder, baseUrl, env, ...database };
  await startPrograms(programs, supervisor);
  await withProgress(log, 'API and worker', () => waitUntilReady(programs));
  report(settings, temporal.address, temporal.uiUrl);
  const { frontend, temporalUi } = ports;
  const ui = { frontend, port: temporalUi, folder: folder.temporal, logs: folder.logs, log };
  // one after the other: building the UI takes a core for a while, and the sample's people are waited for
  await sample({ baseUrl, tokenOf: createTokens(issuerUrl), folder: folder.sample, scale: settings.sample });
  if (hasOwnUi) await startUi(ui);
}

/** A nicety: when it cannot go on, one line says so and everything else stays up. */
async function sample(settings: Omit<SampleSettings, 'log' | 'stop'>): Promise<void> {
  try {
    await seedSample({ ...settings, log, stop: stopped.signal });
  } catch (error) {
    if (stopped.signal.aborted) return;
    const why = error instanceof Error ? error.message : error;
    log(`  ✗ the sample: ${why}\n    The next start goes on with it; npm start -- --fresh begins again.`);
  }
}

function report({ port, dataDir, smtpUrl }: LocalSettings, temporalAddress: string, uiUrl: string | undefined): void {
  log(`
Ready after ${((Date.now() - startedAt) / 1000).toFixed(1)} s.
  look      http://localhost:${port}
  API       http://localhost:${port}/api
  mail      ${smtpUrl ? 'sent by SMTP_URL' : `http://localhost:${port}/inbox`}
  Temporal  ${temporalAddress}, namespace ${NAMESPACE}${uiUrl ? `, ${uiUrl}` : ''}
  data      ${dataDir} (begin again with: npm start -- --fresh)
Stop everything with Ctrl-C.
`);
}
