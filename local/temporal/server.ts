import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { launch, logTail, type Running } from '../processes.ts';
import { reachTemporal } from './reach.ts';
import { type ServerPorts, writeServerConfig } from './server-config.ts';

export interface ServerRequest {
  /** holds the SQLite file and the configuration */
  folder: string;
  ports: ServerPorts;
  logFile: string;
  /** false only for tests: a power cut may then lose workflows, a kill -9 does not */
  durable: boolean;
  /** Whose files already hold this folder's workflows: only that kind of server can read them. Undefined: nobody's yet. */
  keptBy?: ServerKind | undefined;
}

export type ServerKind = 'cluster' | 'built server' | 'temporal CLI';

/** The server of the very version that would be built did not start or cannot be used: building it again would not help. */
export class BuiltServerFailed extends Error {}

const ATTEMPTS = 2;

/** Starts the built server program on SQLite; ready when it answers gRPC. */
export async function startServerBinary(program: string, request: ServerRequest): Promise<Running> {
  const config = await writeServerConfig(request.folder, request.ports, request.durable);
  for (let attempt = 1; ; attempt += 1) {
    await forgetUnfinished(request, 'temporal.db');
    const running = await launch({
      name: 'temporal',
      command: program,
      args: ['--config-file', config, '--allow-no-auth', 'start'],
      cwd: request.folder,
      logFile: request.logFile,
    });
    try {
      return await untilReady(running, request.ports.frontend, program);
    } catch (error) {
      // a server that is still ending may hold a file or a port for a moment
      if (attempt === ATTEMPTS) throw new BuiltServerFailed((error as Error).message, { cause: error });
    }
  }
}

/**
 * Removes what a start left that was killed before a server was ever ready here: the tables of its first start are there
 * in part, and no server begins on such a file. Nobody can have kept anything in it.
 */
async function forgetUnfinished({ folder, keptBy }: ServerRequest, database: string): Promise<void> {
  if (keptBy !== undefined) return;
  for (const suffix of ['', '-wal', '-shm']) await rm(join(folder, database + suffix), { force: true });
}

/** Starts `temporal server start-dev` with the same data promise. */
export async function startDevServer(
  cli: string,
  request: ServerRequest & { uiPort: number; namespace: string },
): Promise<Running> {
  const { ports, uiPort, folder, namespace, logFile } = request;
  await forgetUnfinished(request, 'temporal-cli.db');
  const running = await launch({
    name: 'temporal',
    command: cli,
    args: [
      ...['server', 'start-dev', '--db-filename', join(folder, 'temporal-cli.db'), '--ip', '127.0.0.1'],
      ...['--port', String(ports.frontend), '--ui-port', String(uiPort), '--namespace', namespace],
      ...['--dynamic-config-value', 'frontend.WorkflowTimeSkippingEnabled=true', '--log-level', 'warn'],
    ],
    logFile,
  });
  return await untilReady(running, ports.frontend, cli);
}

async function untilReady(running: Running, port: number, program: string): Promise<Running> {
  const connection = await reachTemporal(`127.0.0.1:${port}`, 60_000, running.hasEnded);
  if (connection) {
    await connection.close();
    return running;
  }
  const how = running.hasEnded() ? await running.ended : 'did not answer within 60 s';
  await running.stop('SIGTERM', 1000);
  throw new Error(`${program} ${how}: ${logTail(running.logFile, 2)}`);
}
