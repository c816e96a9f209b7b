// The only folder that speaks SQL: the pool, one file per family of tables, migrations, the dumped schema.
// No rule of the cycle is decided here; rows come out as domain/ knows them.

import pg from 'pg';

const INT8 = 20;
const NUMERIC = 1700;
const DATE = 1082;

const parsers: Record<number, (text: string) => unknown> = {
  // sequences and amounts in cents stay far below 2^53; a value that does not must not be rounded silently
  [INT8]: (text) => {
    const value = Number(text);
    if (!Number.isSafeInteger(value)) throw new RangeError(`The bigint ${text} does not fit a JavaScript number.`);
    return value;
  },
  [NUMERIC]: Number,
  // a local date has no zone: a Date object would move it by a day west of Greenwich
  [DATE]: (text) => text,
};

/** A pool whose rows hold bigint and numeric as number, date as 'YYYY-MM-DD' and timestamptz as Date. */
export function createPool(url: string, options: pg.PoolConfig = {}): pg.Pool {
  if (url === '') {
    throw new Error(
      'This process was given no database address: set API_DATABASE_URL for the API, WORKER_DATABASE_URL for the worker.',
    );
  }
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5000,
    ...options,
    types: { getTypeParser: (oid: number, format?: 'text' | 'binary') => parserOf(oid, format) as never },
  });
  // an idle connection breaks when PostgreSQL restarts: the next query fails, so the process need not end
  pool.on('error', () => undefined);
  // the same for one that breaks between two queries of a transaction, when nothing waits for it: its next query fails
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

function parserOf(oid: number, format?: 'text' | 'binary') {
  return parsers[oid] ?? (format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid));
}
