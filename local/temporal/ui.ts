import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from '../processes.ts';
import type { Log } from '../progress.ts';
import { buildOnce } from './build.ts';
import { cachedUi } from './cache.ts';
import { UI_VERSION } from './versions.ts';

interface UiRequest {
  frontend: number;
  port: number;
  folder: string;
  logs: string;
  log: Log;
}

/** Brings up Temporal's own UI beside a built server. A nicety: when it cannot be, one line says so. */
export async function startUi({ frontend, port, folder, logs, log }: UiRequest): Promise<void> {
  try {
    const module = `github.com/temporalio/ui-server/v2/cmd/server@v${UI_VERSION}`;
    const program = await buildOnce({ title: "Temporal's UI", minutes: 1, module, target: cachedUi() }, log);
    const config = join(folder, 'ui');
    mkdirSync(config, { recursive: true });
    // its configuration is YAML; JSON is YAML
    writeFileSync(join(config, 'local.yaml'), JSON.stringify(settings(frontend, port), null, 2));
    await launch({
      name: 'temporal-ui',
      command: program,
      args: ['--root', folder, '--config', 'ui', '--env', 'local', 'start'],
      logFile: join(logs, 'temporal-ui.log'),
    });
    log(`  ✓ Temporal's UI: http://localhost:${port}`);
  } catch (error) {
    log(`  - no Temporal UI: ${(error instanceof Error ? error.message : String(error)).slice(0, 300)}`);
  }
}

function settings(frontend: number, port: number) {
  return {
    temporalGrpcAddress: `127.0.0.1:${frontend}`,
    host: '127.0.0.1',
    port,
    enableUi: true,
    // it would ask outside addresses on its own
    disableNewsFetch: true,
    notifyOnNewVersion: false,
    defaultNamespace: 'joint-staffing',
    cors: { cookieInsecure: true, allowOrigins: [`http://localhost:${port}`] },
  };
}
