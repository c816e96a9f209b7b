import { z } from 'zod';
import type { Actor } from '../../domain/permissions.ts';
import { ROLES, SCOPE_KINDS, SIDES } from '../../domain/vocabulary.ts';
import { type Db, many } from '../query.ts';
import type { Tx } from '../transaction.ts';

/** A role as it is read from a row; ids only. */
export const heldRole = z.object({
  role: z.enum(ROLES),
  side: z.enum(SIDES).nullable(),
  scopeKind: z.enum(SCOPE_KINDS),
  scopeId: z.string().nullable(),
});

/** Somebody without a role is one row of nulls. */
const actorRow = z.union([heldRole, z.object({ role: z.null() })]);

/** A known person with the roles they may act in today: one statement, because every request asks it. */
export async function findActor(db: Db, personId: string, today: string): Promise<Actor | undefined> {
  const rows = await many(
    db,
    actorRow,
    `select r.role, r.side, r.scope_kind as "scopeKind", r.scope_id as "scopeId"
     from people p left join roles_of_person(p.person_id, $2::date) r on true
     where p.person_id = $1`,
    [personId, today],
  );
  return rows.length === 0 ? undefined : { personId, roles: rows.filter((row) => row.role !== null) };
}

/** Whether a person's training is valid today. */
export async function isTrained(db: Db, personId: string, today: string): Promise<boolean> {
  const { rowCount } = await db.query(
    'select from training_records where person_id = $1 and valid_until > $2::date limit 1',
    [personId, today],
  );
  return (rowCount ?? 0) > 0;
}

/** Locks one person, so that a report of training and a change of seat at the same moment see each other. */
export async function lockPerson(tx: Tx, personId: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('person:' || $1, 0))`, [personId]);
}

export async function personExists(db: Db, personId: string): Promise<boolean> {
  const { rowCount } = await db.query('select from people where person_id = $1', [personId]);
  return rowCount === 1;
}

/** Whoever confirms roles by importing them must be on record themselves. */
export async function ensurePerson(db: Db, person: { personId: string; name: string; email: string }): Promise<void> {
  await db.query('insert into people (person_id, name, email) values ($1, $2, $3) on conflict (person_id) do nothing', [
    person.personId,
    person.name,
    person.email,
  ]);
}
