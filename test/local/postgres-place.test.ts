import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../local/ports.ts';
import { canReach, postgresOsUser } from '../../local/postgres/os-user.ts';
import { startPostgres } from '../../local/postgres/server.ts';

// mkdtemp makes a 0700 folder, as a checkout below a private home would be
const privateFolder = () => mkdtempSync(join(tmpdir(), 'private-'));

test('starts below a folder that only we can enter', async () => {
  const folder = privateFolder();
  const server = await startPostgres({
    folder: join(folder, 'postgres'),
    port: await freePort(),
    password: 'a password: with / signs',
    logFile: join(folder, 'postgres.log'),
    durable: false,
  });
  expect(server.process.hasEnded()).toBe(false);
  await server.stop();
  // as root the data had to lie elsewhere, where the OS user postgres can reach them
  expect(server.folder.startsWith(folder)).toBe(postgresOsUser() === undefined);
  for (const path of [server.folder, folder]) rmSync(path, { recursive: true, force: true });
});

test('sees that another OS user cannot enter a private folder', async () => {
  const folder = privateFolder();
  mkdirSync(join(folder, 'inner'));
  const nobody = { uid: 65_534, gid: 65_534 };
  expect(await canReach(join(folder, 'inner'), nobody)).toBe(false);
  expect(await canReach(tmpdir(), nobody)).toBe(true);
  expect(await canReach(join(folder, 'inner'), undefined)).toBe(true);
});
