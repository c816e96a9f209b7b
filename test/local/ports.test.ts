import { mkdtempSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rememberedPorts, requireFree } from '../../local/ports.ts';

async function listener() {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, close: () => new Promise((resolve) => server.close(resolve)) };
}

test('says which port is taken and the way out', async () => {
  const other = await listener();
  const answer = requireFree(other.port);
  await expect(answer).rejects.toThrow(`Port ${other.port} is taken`);
  await expect(answer).rejects.toThrow(`PORT=${other.port + 1} npm start`);
  await other.close();
  await expect(requireFree(other.port)).resolves.toBeUndefined();
});

test('keeps the same ports on the next start, but for one that was taken meanwhile', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'ports-')), 'ports.json');
  const names = ['postgres', 'smtp', 'frontend'] as const;
  const first = await rememberedPorts(file, names);
  expect(new Set(Object.values(first)).size).toBe(3);
  expect(await rememberedPorts(file, names)).toEqual(first);

  const thief = createServer().listen(first.smtp, '127.0.0.1');
  const second = await rememberedPorts(file, names);
  expect(second).toEqual({ ...first, smtp: expect.any(Number) });
  expect(second.smtp).not.toBe(first.smtp);
  await new Promise((resolve) => thief.close(resolve));
});
