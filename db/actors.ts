import type { Pool } from 'pg';
import { z } from 'zod';
import type { Actor, HeldRole } from '../domain/can.ts';
import { ROLES, SCOPE_KINDS, SIDES } from '../domain/vocabulary.ts';
import type { Tx } from './transaction.ts';

/** A role as it is read from a row; ids only. */
export const heldRole = z.object({
  role: z.enum(ROLES),
  side: z.enum(SIDES).nullable(),
  scopeKind: z.enum(SCOPE_KINDS),
  scopeId: z.string().nullable(),
});

/**
 * The roles in which people may act on a date: confirmed ones, and a proposed co-lead's own seat. Where a region has no
 * co-chair of a side, that side's national co-chairs are its co-chairs for the time being.
 *
 * @param on the parameter that holds the date, such as $2
 */
export const rolesHeld = (on: string): string => `
  with confirmed as not materialized (
    select person_id, role, side, scope_kind, scope_id from role_assignments
    where starts_on <= ${on}::date and (ends_on is null or ends_on > ${on}::date)
      and (confirmed_by is not null or role in ('co_lead', 'physician_co_lead'))
  )
  select * from confirmed
  union all
  select n.person_id, 'regional_co_chair', n.side, 'region', g.region_id
  from confirmed n cross join regions g
  where n.role = 'national_co_chair' and not exists (
    select from confirmed r where r.role = 'regional_co_chair' and r.side = n.side and r.scope_id = g.region_id)`;

/** A known person with the roles they may act in today. */
export async function findActor(db: Pool | Tx, personId: string, today: string): Promise<Actor | undefined> {
  if (!(await personExists(db, personId))) return undefined;
  const { rows } = await db.query(
    `select role, side, scope_kind as "scopeKind", scope_id as "scopeId" from (${rolesHeld('$2')}) held
     where person_id = $1`,
    [personId, today],
  );
  return { personId, roles: rows.map((row): HeldRole => heldRole.parse(row)) };
}

/** Whether a person's training is valid today. */
export async function isTrained(db: Pool | Tx, personId: string, today: string): Promise<boolean> {
  const { rowCount } = await db.query(
    'select from training_records where person_id = $1 and valid_until > $2::date limit 1',
    [personId, today],
  );
  return (rowCount ?? 0) > 0;
}

/** Training and seats of one person change one after the other, so that neither misses the other. */
export async function lockPerson(tx: Tx, personId: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('person:' || $1, 0))`, [personId]);
}

export async function personExists(db: Pool | Tx, personId: string): Promise<boolean> {
  const { rowCount } = await db.query('select from people where person_id = $1', [personId]);
  return rowCount === 1;
}

/** Somebody who confirms what they bring in must be on record themselves. */
export async function ensurePerson(
  db: Pool | Tx,
  person: { personId: string; name: string; email: string },
): Promise<void> {
  await db.query('insert into people (person_id, name, email) values ($1, $2, $3) on conflict (person_id) do nothing', [
    person.personId,
    person.name,
    person.email,
  ]);
}
