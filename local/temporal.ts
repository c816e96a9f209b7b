import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from './data-folder.ts';
import type { Log } from './progress.ts';
import type { Supervisor } from './supervisor.ts';
import type { ServerPorts } from './temporal/server-config.ts';
import { startTemporal, type TemporalServer } from './temporal/start-temporal.ts';
import type { Started } from './temporal/strategies.ts';

interface EngineRequest {
  address: string | undefined;
  namespace: string;
  ports: ServerPorts & { temporalUi: number };
  folder: DataFolder;
  log: Log;
}

/** A Temporal server with its namespace, the same kind as at the last start: each kind keeps files of its own. */
export async function bringUpTemporal(request: EngineRequest, supervisor: Supervisor): Promise<TemporalServer> {
  const { folder, ports, namespace, address, log } = request;
  const keptByFile = join(folder.temporal, 'kept-by.json');
  mkdirSync(folder.temporal, { recursive: true });
  const start = () =>
    startTemporal(
      {
        folder: folder.temporal,
        ports,
        uiPort: ports.temporalUi,
        logFile: join(folder.logs, 'temporal.log'),
        durable: true,
        namespace,
        address,
        keptBy: existsSync(keptByFile) ? (JSON.parse(readFileSync(keptByFile, 'utf8')) as Started['kind']) : undefined,
        needsTimeSkipping: false,
      },
      log,
    );
  const server = await start();
  if (server.kind !== 'cluster') writeFileSync(keptByFile, JSON.stringify(server.kind));
  const { process: first } = server;
  if (first) {
    let next: typeof first | undefined = first;
    await supervisor.keep(async () => {
      const running = next ?? (await start()).process;
      next = undefined;
      if (!running) throw new Error('another server took its place');
      return running;
    });
  }
  return server;
}
