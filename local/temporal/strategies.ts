import { existsSync } from 'node:fs';
import { findOnPath } from '../find-on-path.ts';
import type { Running } from '../processes.ts';
import type { Log } from '../progress.ts';
import { buildOnce } from './build.ts';
import { cachedServer } from './cache.ts';
import { downloadedCli } from './download.ts';
import { reachTemporal } from './reach.ts';
import { type ServerKind, startDevServer, startServerBinary } from './server.ts';
import type { TemporalRequest } from './temporal-request.ts';
import { SERVER_VERSION } from './versions.ts';

export interface Started {
  address: string;
  /** who can read this folder's workflows again */
  kind: ServerKind;
  /** undefined: a cluster that somebody else runs */
  process?: Running;
  /** undefined: a cluster's own UI, wherever it is, or one that is still to be built */
  uiUrl?: string;
  stop(): Promise<void>;
}

export interface Strategy {
  name: string;
  kind: Started['kind'];
  /** Throws the reason, in a few words, when this way does not work here. */
  start(request: TemporalRequest, log: Log): Promise<Started>;
}

/** In this order: the first that works is taken. */
export const STRATEGIES: Strategy[] = [
  { name: 'the server at TEMPORAL_ADDRESS', kind: 'cluster', start: useCluster },
  { name: 'a server built earlier', kind: 'built server', start: useCachedServer },
  { name: 'the temporal CLI on PATH', kind: 'temporal CLI', start: useCliOnPath },
  { name: "the SDK's download of the CLI", kind: 'temporal CLI', start: useDownload },
  { name: `a server ${SERVER_VERSION} built with Go`, kind: 'built server', start: useNewBuild },
];

async function useCluster({ address }: TemporalRequest): Promise<Started> {
  if (!address) throw new Error('it is not set');
  const connection = await reachTemporal(address, 3000);
  if (!connection) throw new Error(`${address} does not answer`);
  await connection.close();
  return { address, kind: 'cluster', stop: async () => undefined };
}

async function useCachedServer(request: TemporalRequest): Promise<Started> {
  const program = cachedServer();
  if (!existsSync(program)) throw new Error(`there is none in ${program}`);
  return built(await startServerBinary(program, request), request);
}

async function useNewBuild(request: TemporalRequest, log: Log): Promise<Started> {
  const module = `go.temporal.io/server/cmd/server@v${SERVER_VERSION}`;
  const program = await buildOnce({ title: 'the Temporal server', minutes: 5, module, target: cachedServer() }, log);
  return built(await startServerBinary(program, request), request);
}

async function useCliOnPath(request: TemporalRequest): Promise<Started> {
  const cli = findOnPath('temporal');
  if (!cli) throw new Error('it is not installed');
  return dev(await startDevServer(cli, request), request);
}

async function useDownload(request: TemporalRequest): Promise<Started> {
  return dev(await startDevServer(await downloadedCli(), request), request);
}

function built(running: Running, { ports }: TemporalRequest): Started {
  const address = `127.0.0.1:${ports.frontend}`;
  return { address, kind: 'built server', process: running, stop: () => running.stop('SIGTERM', 2000) };
}

function dev(running: Running, { ports, uiPort }: TemporalRequest): Started {
  const address = `127.0.0.1:${ports.frontend}`;
  const uiUrl = `http://localhost:${uiPort}`;
  return { address, kind: 'temporal CLI', process: running, uiUrl, stop: () => running.stop('SIGTERM', 2000) };
}
