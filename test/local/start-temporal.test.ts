import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rememberedPorts } from '../../local/ports.ts';
import { startServerBinary } from '../../local/temporal/server.ts';
import { SERVER_PORT_NAMES, type ServerPorts } from '../../local/temporal/server-config.ts';
import { startTemporal } from '../../local/temporal/start-temporal.ts';
import { STRATEGIES, type Started, type Strategy } from '../../local/temporal/strategies.ts';
import type { TemporalRequest } from '../../local/temporal/temporal-request.ts';
import { testServers } from '../support/servers/servers.ts';

const { address, namespace } = testServers().temporal;

function request(overrides: Partial<TemporalRequest> = {}): TemporalRequest {
  return {
    folder: mkdtempSync(join(tmpdir(), 'strategies-')),
    ports: Object.fromEntries(SERVER_PORT_NAMES.map((name) => [name, 1])) as unknown as ServerPorts,
    uiPort: 1,
    logFile: join(tmpdir(), 'strategies.log'),
    durable: false,
    namespace,
    needsTimeSkipping: true,
    ...overrides,
  };
}

const fails = (name: string, reason: string, kind: Started['kind'] = 'built server'): Strategy => ({
  name,
  kind,
  start: async () => {
    throw new Error(reason);
  },
});

function works(name: string, stopped: string[], at = address, kind: Started['kind'] = 'temporal CLI'): Strategy {
  const server: Started = { address: at, kind, stop: async () => void stopped.push(name) };
  return { name, kind, start: async () => server };
}

test('takes the first way that works and says in one line why the others did not', async () => {
  const lines: string[] = [];
  const steps = [fails('the CLI', 'it is not installed'), works('a build', []), fails('never', 'tried')];
  const server = await startTemporal(request(), (line) => lines.push(line), steps);
  expect(server.how).toBe('a build');
  expect(lines).toEqual(['  - Temporal, the CLI: it is not installed', '  ✓ Temporal: a build']);
});

test('stops a server that cannot be used, and tries the next way', async () => {
  const stopped: string[] = [];
  const steps = [works('one that is not there', stopped, '127.0.0.1:1'), works('a good one', stopped)];
  expect((await startTemporal(request(), () => undefined, steps)).how).toBe('a good one');
  expect(stopped).toEqual(['one that is not there']);
});

test('lists every way with its reason, and the remedy, when none works', async () => {
  const answer = startTemporal(request(), () => undefined, [fails('the CLI', 'no CLI'), fails('a build', 'no Go')]);
  await expect(answer).rejects.toThrow(/the CLI: no CLI[\s\S]*a build: no Go[\s\S]*Remedy: install Go/);
});

test('a folder is opened only by the kind of server that wrote it', async () => {
  const tried: string[] = [];
  const steps = [works('the CLI', tried, address, 'temporal CLI'), fails('a build', 'it broke')];
  const answer = startTemporal(request({ keptBy: 'built server' }), () => undefined, steps);
  await expect(answer).rejects.toThrow(/were kept by built server[\s\S]*--fresh/);
  expect(tried).toEqual([]);
});

test('builds nothing when the server that it would build is there and does not start', async () => {
  const tried: string[] = [];
  const broken = works('a server built earlier', tried, '127.0.0.1:1', 'built server');
  const answer = startTemporal(request(), () => undefined, [broken, works('a build', tried)]);
  await expect(answer).rejects.toThrow(/does not start: 127\.0\.0\.1:1 does not answer[\s\S]*--fresh/);
  expect(tried).toEqual(['a server built earlier']);
});

describe('files that no server can begin on', () => {
  const DATABASES = ['temporal.db', 'temporal-cli.db'];
  const withHalfMadeFiles = async () => {
    const folder = mkdtempSync(join(tmpdir(), 'strategies-'));
    for (const name of DATABASES) writeFileSync(join(folder, name), 'cut off in the middle of the first start');
    const ports = await rememberedPorts(join(folder, 'ports.json'), ['ui', ...SERVER_PORT_NAMES]);
    return request({ folder, ports, uiPort: ports.ui, logFile: join(folder, 'temporal.log') });
  };

  test('are left by a killed first start, and begun anew', async () => {
    const lines: string[] = [];
    const server = await startTemporal(await withHalfMadeFiles(), (line) => lines.push(line));
    await server.stop();
    expect(lines.join()).not.toContain('building');
    expect(lines.at(-1)).toBe(`  ✓ Temporal: ${server.how}`);
  });

  test('are never removed where workflows were kept in them', async () => {
    const half = await withHalfMadeFiles();
    const tried = startTemporal({ ...half, keptBy: 'built server' }, () => undefined, [
      {
        name: 'a server built earlier',
        kind: 'built server',
        start: async () => {
          await startServerBinary(process.execPath, { ...half, keptBy: 'built server' });
          throw new Error('never reached');
        },
      },
    ]);
    await expect(tried).rejects.toThrow(/does not start[\s\S]*--fresh/);
    for (const name of DATABASES) expect(readFileSync(join(half.folder, name), 'utf8')).toContain('cut off');
  });
});

test('the five ways stand in their order', () => {
  expect(STRATEGIES.map(({ kind }) => kind)).toEqual([
    'cluster',
    'built server',
    'temporal CLI',
    'temporal CLI',
    'built server',
  ]);
});

test('an address that does not answer is named', async () => {
  const [cluster] = STRATEGIES;
  await expect(cluster?.start(request({ address: '127.0.0.1:1' }), () => undefined)).rejects.toThrow(
    '127.0.0.1:1 does not answer',
  );
});
