import { configOrExit } from '../config/config-or-exit.ts';
import { migrate, setRolePasswords } from './migrate.ts';

const { ownerDatabaseUrl, databaseUrl, workerDatabaseUrl } = configOrExit();
if (ownerDatabaseUrl === '') throw new Error("Set DATABASE_URL to the owner's address: migrations run as the owner.");
const done = await migrate(ownerDatabaseUrl, (line) => console.log(line));
console.log(done.length === 0 ? 'The database is up to date.' : `Migrated: ${done.join(', ')}.`);

// whoever provisions by hand gives the owner's address alone, and sets the passwords there
if (databaseUrl !== '' && workerDatabaseUrl !== '') {
  const password = (url: string) => decodeURIComponent(new URL(url).password);
  await setRolePasswords(ownerDatabaseUrl, { api: password(databaseUrl), worker: password(workerDatabaseUrl) });
  console.log('The roles of API and worker have the passwords of their addresses.');
}
