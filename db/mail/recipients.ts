import { z } from 'zod';
import type { LocalDate } from '../../calendar/local-date.ts';
import { ROLES, SIDES } from '../../domain/vocabulary.ts';
import { many } from '../query.ts';
import type { Tx } from '../transaction.ts';

const recipient = z.object({
  personId: z.string(),
  name: z.string(),
  // those held today
  roles: z.array(z.enum(ROLES)),
  sides: z.array(z.enum(SIDES)),
});
export type Recipient = z.output<typeof recipient>;

const coChair = z.object({
  personId: z.string(),
  name: z.string(),
  side: z.enum(SIDES),
  regionId: z.string(),
});
export type RegionalCoChair = z.output<typeof coChair>;

export async function listRecipients(tx: Tx, people: string[], today: LocalDate): Promise<Map<string, Recipient>> {
  const rows = await many(
    tx,
    recipient,
    `select p.person_id as "personId", p.name,
       coalesce(array_agg(distinct a.role) filter (where a.role is not null), '{}') as roles,
       coalesce(array_agg(distinct a.side) filter (where a.side is not null), '{}') as sides
     from people p
     left join held_roles($2) a on a.person_id = p.person_id
     where p.person_id = any($1)
     group by p.person_id, p.name`,
    [people, today],
  );
  return new Map(rows.map((row) => [row.personId, row]));
}

/** Whom people of these regions may ask today. */
export async function listRegionalCoChairs(tx: Tx, regions: string[], today: LocalDate): Promise<RegionalCoChair[]> {
  return many(
    tx,
    coChair,
    `select p.person_id as "personId", p.name, a.side, a.scope_id as "regionId"
     from held_roles($2) a join people p using (person_id)
     where a.role = 'regional_co_chair' and a.scope_kind = 'region' and a.scope_id = any($1)
     order by p.name, p.person_id`,
    [regions, today],
  );
}
