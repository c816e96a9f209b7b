import type { Request } from 'express';
import { problemOf } from '../../api/http/problems.ts';
import { createPool } from '../../db/pool.ts';
import { inTransaction } from '../../db/transaction.ts';
import { createDatabase } from '../support/database.ts';

test('a connection lost between two queries asks to try again', async () => {
  const database = await createDatabase();
  const [api, owner] = [createPool(database.apiUrl), createPool(database.ownerUrl)];
  try {
    const error: unknown = await inTransaction(api, async (tx) => {
      const { rows } = await tx.query('select pg_backend_pid() as pid');
      const lost = new Promise<void>((resolve) => tx.once('end', resolve));
      await owner.query('select pg_terminate_backend($1)', [rows[0].pid]);
      await lost;
      await tx.query('select 1');
    }).catch((thrown: unknown) => thrown);
    expect(problemOf(error, {} as Request, { error: () => undefined }).status).toBe(503);
  } finally {
    await Promise.all([api.end(), owner.end()]);
    await database.drop();
  }
});
