import { createPool } from '../../db/pool.ts';
import { inTransaction } from '../../db/transaction.ts';
import { createDatabase } from '../support/database.ts';

test('reads bigint and numeric as numbers and a date as its text', async () => {
  const database = await createDatabase();
  const pool = createPool(database.apiUrl);
  const { rows } = await pool.query(
    "select 42::bigint as cents, 0.75::numeric as fte, date '2027-03-14' as day, timestamptz '2027-03-14 10:00Z' as at",
  );
  expect(rows).toEqual([{ cents: 42, fte: 0.75, day: '2027-03-14', at: new Date('2027-03-14T10:00:00Z') }]);
  await expect(pool.query("select '9007199254740993'::bigint")).rejects.toThrow('does not fit');
  await pool.end();
  await database.drop();
});

test('says which variables to set when a process has no database', () => {
  expect(() => createPool('')).toThrow('API_DATABASE_URL');
});

test('survives a connection that dies between two queries of a transaction', async () => {
  const database = await createDatabase();
  const [pool, owner] = [createPool(database.apiUrl), createPool(database.ownerUrl)];
  const cut = inTransaction(pool, async (tx) => {
    const { rows } = await tx.query('select pg_backend_pid() as pid');
    const ended = new Promise((resolve) => tx.once('end', resolve));
    await owner.query('select pg_terminate_backend($1)', [rows[0].pid]);
    await ended;
    await tx.query('select 1');
  });
  await expect(cut).rejects.toThrow();
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await Promise.all([pool.end(), owner.end()]);
  await database.drop();
});
