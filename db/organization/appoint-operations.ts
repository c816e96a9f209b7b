import type { Pool } from 'pg';
import { inTransaction } from '../transaction.ts';
import { ensurePerson } from './actors.ts';

/**
 * Puts a person, or a program, on record as operations. As the schema's owner only: nobody is on record yet who could
 * import or confirm them. False: they hold the role already.
 */
export async function appointOperations(
  owner: Pool,
  person: { personId: string; name: string; email: string },
  nowMs: number,
): Promise<boolean> {
  return inTransaction(owner, async (tx) => {
    await ensurePerson(tx, person);
    const { rowCount } = await tx.query(
      `insert into role_assignments
         (person_id, role, scope_kind, starts_on, source, confirmed_by, confirmed_at)
       select $1, 'operations', 'nation', ($2::timestamptz at time zone 'UTC')::date - 1, 'appointment', $1, $2
       where not exists (
         select from held_roles(($2::timestamptz at time zone 'UTC')::date) where person_id = $1 and role = 'operations')`,
      [person.personId, new Date(nowMs)],
    );
    return rowCount === 1;
  });
}
