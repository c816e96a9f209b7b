import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface ServerPorts {
  frontend: number;
  frontendMembership: number;
  frontendHttp: number;
  history: number;
  historyMembership: number;
  matching: number;
  matchingMembership: number;
  system: number;
  systemMembership: number;
}

export const SERVER_PORT_NAMES = [
  'frontend',
  'frontendMembership',
  'frontendHttp',
  'history',
  'historyMembership',
  'matching',
  'matchingMembership',
  'system',
  'systemMembership',
] as const satisfies (keyof ServerPorts)[];

/** Writes the server's two files and returns the path of the main one; JSON is YAML. */
export async function writeServerConfig(folder: string, ports: ServerPorts, durable: boolean): Promise<string> {
  await mkdir(folder, { recursive: true });
  const dynamic = join(folder, 'dynamic.yaml');
  await writeFile(dynamic, JSON.stringify(DYNAMIC, null, 2));
  const file = join(folder, 'server.yaml');
  await writeFile(file, JSON.stringify(main(folder, ports, dynamic, durable), null, 2));
  return file;
}

const everywhere = (value: unknown) => [{ value, constraints: {} }];

const DYNAMIC = {
  'frontend.WorkflowTimeSkippingEnabled': everywhere(true),
  // a namespace just registered is usable after this, and not after ten seconds
  'system.namespaceCacheRefreshInterval': everywhere('1s'),
  'system.numConsecutiveWorkflowTaskProblemsToTriggerSearchAttribute': everywhere(2),
};

function main(folder: string, ports: ServerPorts, dynamic: string, durable: boolean) {
  const store = {
    sql: {
      pluginName: 'sqlite',
      databaseName: join(folder, 'temporal.db'),
      connectAddr: 'localhost',
      connectProtocol: 'tcp',
      // synchronous 2 writes through to the disk: a kill -9 or a power cut then loses nothing
      connectAttributes: {
        mode: 'rwc',
        cache: 'private',
        setup: 'true',
        journal_mode: 'wal',
        synchronous: durable ? '2' : '0',
        busy_timeout: '10000',
      },
      maxConns: 1,
      maxIdleConns: 1,
      maxConnLifetime: '1h',
    },
  };
  const rpc = (grpcPort: number, membershipPort: number) => ({
    rpc: { grpcPort, membershipPort, bindOnLocalHost: true },
  });
  return {
    log: { stdout: true, level: 'warn' },
    persistence: { defaultStore: 'main', visibilityStore: 'main', numHistoryShards: 1, datastores: { main: store } },
    global: { membership: { maxJoinDuration: '30s', broadcastAddress: '127.0.0.1' } },
    services: {
      frontend: {
        rpc: { ...rpc(ports.frontend, ports.frontendMembership).rpc, httpPort: ports.frontendHttp },
      },
      history: rpc(ports.history, ports.historyMembership),
      matching: rpc(ports.matching, ports.matchingMembership),
      worker: rpc(ports.system, ports.systemMembership),
    },
    clusterMetadata: {
      enableGlobalNamespace: false,
      failoverVersionIncrement: 10,
      masterClusterName: 'active',
      currentClusterName: 'active',
      clusterInformation: {
        active: {
          enabled: true,
          initialFailoverVersion: 1,
          rpcName: 'frontend',
          rpcAddress: `127.0.0.1:${ports.frontend}`,
          httpAddress: `127.0.0.1:${ports.frontendHttp}`,
        },
      },
    },
    dcRedirectionPolicy: { policy: 'noop' },
    archival: { history: { state: 'disabled' }, visibility: { state: 'disabled' } },
    dynamicConfigClient: { filepath: dynamic, pollInterval: '60s' },
  };
}
