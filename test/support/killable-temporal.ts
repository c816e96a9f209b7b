import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rememberedPorts } from '../../local/ports.ts';
import type { ServerKind } from '../../local/temporal/server.ts';
import { SERVER_PORT_NAMES } from '../../local/temporal/server-config.ts';
import { startTemporal } from '../../local/temporal/start-temporal.ts';

export interface KillableTemporal {
  address: string;
  namespace: string;
  /** kill -9; what it had acknowledged is on the disk */
  kill(): Promise<void>;
  /** Again on the same files and the same address; resolves when it serves. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** A Temporal server of one's own, for tests that kill it; it writes through to the disk and skips time. */
export async function startKillableTemporal(namespace = 'joint-staffing-fault'): Promise<KillableTemporal> {
  const folder = mkdtempSync(join(tmpdir(), 'killable-temporal-'));
  const ports = await rememberedPorts(join(folder, 'ports.json'), ['ui', ...SERVER_PORT_NAMES]);
  const logFile = join(folder, 'temporal.log');
  const request = { folder, ports, uiPort: ports.ui, logFile, durable: true, namespace, needsTimeSkipping: true };
  const start = (keptBy?: ServerKind) => startTemporal({ ...request, keptBy }, () => undefined);
  let server = await start();
  return {
    address: server.address,
    namespace,
    kill: async () => server.process?.stop('SIGKILL', 0),
    async restart() {
      server = await start(server.kind);
    },
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
