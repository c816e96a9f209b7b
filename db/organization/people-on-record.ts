// What an import of people must know of those on record: whose side they are on, and who has the same address.

import { z } from 'zod';
import type { LocalDate } from '../../calendar/local-date.ts';
import { SIDES } from '../../domain/vocabulary.ts';
import { many } from '../query.ts';
import type { Tx } from '../transaction.ts';

const roleOfSide = z.object({ personId: z.string(), side: z.enum(SIDES), regionId: z.string().nullable() });

/** The sides on which these people hold a role today or later, and in which region (null: the nation). */
export async function listRolesOfSides(
  tx: Tx,
  personIds: string[],
  today: LocalDate,
): Promise<z.output<typeof roleOfSide>[]> {
  return many(
    tx,
    roleOfSide,
    `select distinct a.person_id as "personId", a.side,
       case a.scope_kind when 'region' then a.scope_id else f.region_id end as "regionId"
     from role_assignments a
     left join ubts u on a.scope_kind = 'team' and u.ubt_id = a.scope_id
     left join facilities f on f.facility_id = case a.scope_kind when 'facility' then a.scope_id else u.facility_id end
     where a.person_id = any($1) and a.side is not null and (a.ends_on is null or a.ends_on > $2::date)`,
    [personIds, today],
  );
}

const personAlike = z.object({ personId: z.string(), name: z.string(), email: z.string() });

/** People on record, not of the file, whose refs are like some of its but for capitals or leading zeros, or whose addresses are. */
export async function listPeopleAlike(
  tx: Tx,
  people: readonly { personId: string; email: string }[],
): Promise<z.output<typeof personAlike>[]> {
  return many(
    tx,
    personAlike,
    `with named as materialized (
       select "personId" as id, lower(ltrim("personId", '0')) as plain, lower(email) as email
       from jsonb_to_recordset($1::jsonb) as named ("personId" text, email text)
     )
     select person_id as "personId", name, email
     from people
     where (lower(ltrim(person_id, '0')) in (select plain from named) or lower(email) in (select email from named))
       and person_id not in (select id from named)
     order by person_id collate "C"`,
    [JSON.stringify(people.map(({ personId, email }) => ({ personId, email })))],
  );
}

const sharedAddress = z.object({ personId: z.string(), sharedWith: z.string() });
export type SharedAddress = z.output<typeof sharedAddress>;

/**
 * People of a file whose address stands on record for somebody else, whom the file does not name and who holds a role.
 * No error: an address may pass from one person to the next before the file of the former one is sent.
 *
 * @param ending assignments that end by this very import
 */
export async function listSharedAddresses(
  tx: Tx,
  people: readonly { personId: string; email: string }[],
  today: LocalDate,
  ending: number[] = [],
): Promise<SharedAddress[]> {
  return many(
    tx,
    sharedAddress,
    `with named as materialized (
       select "personId", lower(email) as email
       from jsonb_to_recordset($1::jsonb) as named ("personId" text, email text)
     )
     select n."personId", p.person_id as "sharedWith"
     from named n join people p on lower(p.email) = n.email
     where p.person_id not in (select "personId" from named)
       and exists (
         select from role_assignments a
         where a.person_id = p.person_id and (a.ends_on is null or a.ends_on > $2::date)
           and a.role_assignment_id <> all($3::bigint[]))
     order by 1, 2`,
    [JSON.stringify(people.map(({ personId, email }) => ({ personId, email }))), today, ending],
  );
}
