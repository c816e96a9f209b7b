// How a row is read everywhere in db/: parsed by a schema, so that what comes out is what its type says, in camelCase.

import type { Pool } from 'pg';
import type { z } from 'zod';
import type { Tx } from './transaction.ts';

/** Any connection: for statements that need no transaction of their own. */
export type Db = Pool | Tx;

/** Every row. Make the schema once, beside the function that reads: zod compiles it with its first row. */
export async function many<S extends z.ZodType>(
  db: Db,
  schema: S,
  sql: string,
  values: unknown[] = [],
): Promise<z.output<S>[]> {
  const { rows } = await db.query(sql, values);
  return rows.map((row) => schema.parse(row));
}

/** The first row; undefined where there is none. */
export async function maybeOne<S extends z.ZodType>(
  db: Db,
  schema: S,
  sql: string,
  values: unknown[] = [],
): Promise<z.output<S> | undefined> {
  const { rows } = await db.query(sql, values);
  return rows[0] && schema.parse(rows[0]);
}

/** The first row; throws where there is none. */
export async function one<S extends z.ZodType>(
  db: Db,
  schema: S,
  sql: string,
  values: unknown[] = [],
): Promise<z.output<S>> {
  const { rows } = await db.query(sql, values);
  if (!rows[0]) throw new Error(`No row where there must be one: ${sql.trim().split('\n')[0]}`);
  return schema.parse(rows[0]);
}
