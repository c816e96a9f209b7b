import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { SERVER_PORT_NAMES, type ServerPorts, writeServerConfig } from '../../local/temporal/server-config.ts';

test('lets lists of workflows be read without asking persistence for each row', async () => {
  const ports = Object.fromEntries(SERVER_PORT_NAMES.map((name) => [name, 1])) as unknown as ServerPorts;
  const file = await writeServerConfig(mkdtempSync(join(tmpdir(), 'server-config-')), ports, true);
  const dynamic = JSON.parse(readFileSync(join(dirname(file), 'dynamic.yaml'), 'utf8'));
  // with it, a page of 1,000 ends at the server's own limit of queries a second
  expect(dynamic).not.toHaveProperty(['system.forceSearchAttributesCacheRefreshOnRead']);
});
