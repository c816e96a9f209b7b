import pg from 'pg';
import { migrate, ROLE_NAMES, setRolePasswords } from '../../db/migrate.ts';
import { createDatabase } from '../support/database.ts';
import { testServers } from '../support/servers/servers.ts';

test('migrating a migrated database changes nothing', async () => {
  const database = await createDatabase();
  await expect(migrate(database.ownerUrl)).resolves.toEqual([]);
  await database.drop();
});

test('two migrations and two provisioners at once do not disturb each other', async () => {
  const [one, two] = await Promise.all([createDatabase(), createDatabase()]);
  // the passwords of the run: other test files connect with them
  const { rolePasswords } = testServers().postgres;
  await Promise.all([one, two].map((database) => migrate(database.ownerUrl)));
  await Promise.all([one, two].map((database) => setRolePasswords(database.ownerUrl, rolePasswords)));
  await Promise.all([one.drop(), two.drop()]);
});

test('API and worker are neither owner nor superuser', async () => {
  const database = await createDatabase();
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  const { rows } = await client.query(
    `select r.rolsuper, r.rolcreaterole, r.rolcreatedb, r.rolbypassrls, count(c.oid)::int as owned
     from pg_roles r left join pg_class c on c.relowner = r.oid
     where r.rolname = any($1) group by r.oid, 1, 2, 3, 4`,
    [Object.values(ROLE_NAMES)],
  );
  const harmless = { rolsuper: false, rolcreaterole: false, rolcreatedb: false, rolbypassrls: false, owned: 0 };
  expect(rows).toEqual([harmless, harmless]);
  await client.end();
  await database.drop();
});
