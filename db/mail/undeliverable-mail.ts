// Whom mail does not reach: those with a role whose newest mail did not arrive, or who have no address to send it to.

import type { Pool } from 'pg';
import { z } from 'zod';
import type { LocalDate } from '../../calendar/local-date.ts';
import { SIDES } from '../../domain/vocabulary.ts';
import { many } from '../query.ts';
import { MAIL_KINDS } from './outbox.ts';

const place = z.object({
  side: z.enum(SIDES).nullable(),
  regionId: z.string().nullable(),
  // null: a role of more than one team
  ubtId: z.string().nullable(),
  team: z.string().nullable(),
});

const unreachedRow = z.object({
  personId: z.string(),
  name: z.string(),
  // of the first mail that did not arrive after the last that did; null: nothing was tried yet
  since: z.date().nullable(),
  // of the newest mail that did not arrive
  kind: z.enum(MAIL_KINDS).nullable(),
  status: z.enum(['failed', 'unknown']).nullable(),
  lastError: z.string().nullable(),
  places: z.array(place),
});
export type UnreachedPerson = z.output<typeof unreachedRow>;

/** Without a mail that was tried first, then the oldest first. No address leaves the database here. */
export async function listUnreached(pool: Pool, today: LocalDate): Promise<UnreachedPerson[]> {
  return many(
    pool,
    unreachedRow,
    `with lost as (
       select o.*, min(o.created_at) over (partition by o.person_id) as since,
         row_number() over (partition by o.person_id order by o.outbox_id desc) as place
       from outbox o
       where o.status in ('failed', 'unknown') and not exists (
         select from outbox later
         where later.person_id = o.person_id and later.status = 'sent' and later.outbox_id > o.outbox_id)
     ),
     unreached as (
       select person_id, since, kind, status, last_error from lost where place = 1
       union all
       select person_id, null, null, null, null from people
       where email !~ '^\\S+@\\S+$' and not exists (select from lost where lost.person_id = people.person_id)
     ),
     held as (
       select a.person_id, jsonb_agg(distinct jsonb_build_object('side', a.side, 'regionId', case a.scope_kind
         when 'region' then a.scope_id else f.region_id end, 'ubtId', u.ubt_id, 'team', u.name)) as places
       from held_roles($1) a
       join unreached using (person_id)
       left join ubts u on a.scope_kind = 'team' and u.ubt_id = a.scope_id
       left join facilities f on f.facility_id = case a.scope_kind when 'facility' then a.scope_id else u.facility_id end
       group by a.person_id
     )
     select n.person_id as "personId", p.name, n.since, n.kind, n.status, n.last_error as "lastError", h.places
     from unreached n join people p using (person_id) join held h using (person_id)
     order by n.since nulls first, n.person_id collate "C"`,
    [today],
  );
}
