import type { Pool } from 'pg';
import type { Tx } from './transaction.ts';

export interface ShownPerson {
  personId: string;
  name: string;
  email: string;
  /** Null: not told. */
  shift: string | null;
}

/** Those of these people who are on record. */
export async function listPeople(db: Pool | Tx, personIds: string[]): Promise<ShownPerson[]> {
  const { rows } = await db.query<ShownPerson>(
    'select person_id as "personId", name, email, shift from people where person_id = any($1) order by person_id',
    [personIds],
  );
  return rows;
}
