import { z } from 'zod';
import type { Contact } from '../../domain/team-cycle/decision-problems.ts';
import { ROLES, SIDES } from '../../domain/vocabulary.ts';
import { type Db, many, maybeOne } from '../query.ts';
import type { Tx } from '../transaction.ts';

const shownPerson = z.object({
  personId: z.string(),
  name: z.string(),
  email: z.string(),
  /** Null: not told. */
  shift: z.string().nullable(),
});
export type ShownPerson = z.output<typeof shownPerson>;

/** Those of these people who are on record. */
export async function listPeople(db: Db, personIds: string[]): Promise<ShownPerson[]> {
  return many(
    db,
    shownPerson,
    'select person_id as "personId", name, email, shift from people where person_id = any($1) order by person_id',
    [personIds],
  );
}

const contactRow = z.object({ email: z.string(), holdsRole: z.boolean() }) satisfies z.ZodType<Contact>;

/** A person's address, and whether they hold a role on this date; undefined: nobody of this ref is on record. */
export async function findContact(tx: Tx, personId: string, on: string): Promise<Contact | undefined> {
  return maybeOne(
    tx,
    contactRow,
    `select p.email, exists (
       select from held_roles($2::date) a where a.person_id = p.person_id) as "holdsRole"
     from people p where p.person_id = $1`,
    [personId, on],
  );
}

const personAround = z.object({
  personId: z.string(),
  name: z.string(),
  role: z.string(),
  side: z.enum(SIDES).nullable(),
});
export type PersonAround = z.output<typeof personAround>;

/** Who holds a role of this team or of its region today, nearest to the team first. */
export async function listPeopleAround(db: Db, ubtId: string, today: string): Promise<PersonAround[]> {
  return many(
    db,
    personAround,
    `select p.person_id as "personId", p.name, a.role, a.side
     from ubts u join facilities f on f.facility_id = u.facility_id
     join held_roles($2::date) a on (a.scope_kind = 'team' and a.scope_id = u.ubt_id)
       or (a.scope_kind = 'facility' and a.scope_id = f.facility_id) or (a.scope_kind = 'region' and a.scope_id = f.region_id)
     join people p on p.person_id = a.person_id
     where u.ubt_id = $1 and a.role <> 'expert'
     order by array_position(array['team', 'facility', 'region'], a.scope_kind), a.role, a.side, p.name`,
    [ubtId, today],
  );
}

/** The co-chairs of today, the nation's first, then region by region. */
export async function listCoChairsAround(db: Db, today: string): Promise<PersonAround[]> {
  return many(
    db,
    personAround,
    `select p.person_id as "personId", p.name, concat_ws(' of ', a.role, g.name) as role, a.side
     from held_roles($1::date) a join people p using (person_id)
     left join regions g on a.scope_kind = 'region' and g.region_id = a.scope_id
     where a.role in ('national_co_chair', 'regional_co_chair')
     order by g.name nulls first, a.side, p.name`,
    [today],
  );
}

const personFound = z.object({
  personId: z.string(),
  name: z.string(),
  roles: z.array(z.object({ role: z.enum(ROLES), side: z.enum(SIDES).nullable(), place: z.string().nullable() })),
});
export type PersonFound = z.output<typeof personFound>;

export const MOST_FOUND = 30;

/** People by a part of their name, their ref, or the ref or a part of the name of their team; with what they hold today. */
export async function searchPeople(db: Db, text: string, today: string): Promise<PersonFound[]> {
  return many(
    db,
    personFound,
    `with held as (
       select a.person_id, a.role, a.side, coalesce(u.name, f.name, g.name) as place, a.scope_id, u.name as team
       from held_roles($2::date) a
       left join ubts u on a.scope_kind = 'team' and u.ubt_id = a.scope_id
       left join facilities f on a.scope_kind = 'facility' and f.facility_id = a.scope_id
       left join regions g on a.scope_kind = 'region' and g.region_id = a.scope_id
     )
     select p.person_id as "personId", p.name, coalesce((
       select jsonb_agg(distinct jsonb_build_object('role', h.role, 'side', h.side, 'place', h.place))
       from held h where h.person_id = p.person_id), '[]') as roles
     from people p
     where p.person_id ilike $1 or p.name ilike '%' || $1 || '%' or exists (
       select from held h where h.person_id = p.person_id and (h.scope_id ilike $1 or h.team ilike '%' || $1 || '%'))
     order by p.name, p.person_id
     limit $3`,
    [text.replaceAll(/[\\%_]/g, '\\$&'), today, MOST_FOUND],
  );
}
