// One transaction, and what happens when PostgreSQL ends it for the sake of another one.

import pg from 'pg';
import { createPool } from '../../db/pool.ts';
import { inTransaction, type Tx } from '../../db/transaction.ts';
import { createDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let pool: pg.Pool;
beforeAll(async () => {
  database = await createDatabase();
  pool = createPool(database.ownerUrl);
  await pool.query(`create table counters (name text primary key, n integer not null default 0)`);
  await pool.query(`insert into counters (name) values ('a'), ('b')`);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const countUp = (tx: Tx, name: string) => tx.query('update counters set n = n + 1 where name = $1', [name]);
const counts = async () => (await pool.query('select name, n from counters order by name')).rows;

it('tries again what a deadlock has ended', async () => {
  let arrived = 0;
  let release = (): void => undefined;
  const bothHoldOne = new Promise<void>((resolve) => {
    release = resolve;
  });
  const crosswise = (first: string, second: string) =>
    inTransaction(pool, async (tx) => {
      await countUp(tx, first);
      arrived += 1;
      if (arrived === 2) release();
      await bothHoldOne;
      await countUp(tx, second);
    });
  await Promise.all([crosswise('a', 'b'), crosswise('b', 'a')]);
  expect(arrived).toBe(3);
  expect(await counts()).toEqual([
    { name: 'a', n: 2 },
    { name: 'b', n: 2 },
  ]);
});

it('gives up after five attempts, with the first words', async () => {
  let attempts = 0;
  const failing = inTransaction(pool, async (tx) => {
    attempts += 1;
    await tx.query(`do $$ begin raise exception 'again and again' using errcode = '40001'; end $$`);
  });
  await expect(failing).rejects.toThrow('again and again');
  expect(attempts).toBe(5);
});

it('does not repeat what failed for another reason', async () => {
  let attempts = 0;
  const failing = inTransaction(pool, async (tx) => {
    attempts += 1;
    await tx.query(`insert into counters (name) values ('a')`);
  });
  await expect(failing).rejects.toBeInstanceOf(pg.DatabaseError);
  expect(attempts).toBe(1);
});
