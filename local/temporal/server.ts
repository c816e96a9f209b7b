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
}

/** Starts the built server program on SQLite; ready when it answers gRPC. */
export async function startServerBinary(program: string, request: ServerRequest): Promise<Running> {
  const config = await writeServerConfig(request.folder, request.ports, request.durable);
  const running = await launch({
    name: 'temporal',
    command: program,
    args: ['--config-file', config, '--allow-no-auth', 'start'],
    cwd: request.folder,
    logFile: request.logFile,
  });
  return await untilReady(running, request.ports.frontend, program);
}

/** Starts `temporal server start-dev` with the same data promise. */
export async function startDevServer(
  cli: string,
  request: ServerRequest & { uiPort: number; namespace: string },
): Promise<Running> {
  const { ports, uiPort, folder, namespace, logFile } = request;
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
