import type { Pool } from 'pg';
import { z } from 'zod';
import type { LocalDate } from '../../calendar/local-date.ts';
import { DUTY_KINDS } from '../../domain/team-cycle/duties.ts';
import { ROLES, SIDES } from '../../domain/vocabulary.ts';
import { many } from '../query.ts';
import type { Tx } from '../transaction.ts';

const openDuty = z.object({
  dutyId: z.number().int(),
  holderId: z.string(),
  kind: z.enum(DUTY_KINDS),
  subject: z.string(),
  // null: it is this one person's, not a role's
  role: z.enum(ROLES).nullable(),
  side: z.enum(SIDES).nullable(),
  openedAt: z.date(),
  dueAt: z.date(),
  resting: z.boolean(),
  budgetYear: z.number().int(),
  ubtId: z.string(),
  teamName: z.string(),
  timeZone: z.string(),
  state: z.string(),
  regionId: z.string(),
  // since when the holder has the seat or the role of which they owe it; null: they had it at the launch
  newSince: z.date().nullable(),
});
export type OpenDuty = z.output<typeof openDuty>;

const owing = z.object({ personId: z.string() });

// a paused or ended cycle sends no reminders
const MAY_REMIND = `duties d using (duty_id)
  join ubt_cycles c on c.budget_year = d.budget_year and c.ubt_id = d.ubt_id and not c.paused and c.outcome is null`;

// a stand-in is new as what they are, so all roles that may owe it are looked at
const NEW_SINCE = `select max(came.at) from (
    select s.changed_at as at from seat_changes s
    where d.role is null and s.change = 'joined' and s.person_id = asked.person_id
      and s.budget_year = d.budget_year and s.ubt_id = d.ubt_id
    union all
    select r.changed_at from role_changes r join role_candidates() c on c.role = d.role and c.candidate = r.role
    where d.role is not null and r.change = 'joined' and r.person_id = asked.person_id and r.changed_at < $1::date + 1
      and (d.side is null or r.side = d.side)
      and case r.scope_kind when 'team' then r.scope_id = d.ubt_id when 'facility' then r.scope_id = u.facility_id
        when 'region' then r.scope_id = f.region_id else true end
  ) came`;

/** Nearest due first, of the people named, in cycles that may send mail. */
export async function listOpenDuties(tx: Tx, people: string[], today: LocalDate): Promise<OpenDuty[]> {
  return many(
    tx,
    openDuty,
    `select d.duty_id as "dutyId", asked.person_id as "holderId", d.kind, d.subject, d.role, d.side,
       d.opened_at as "openedAt", d.due_at as "dueAt", d.resting, d.budget_year as "budgetYear", d.ubt_id as "ubtId",
       u.name as "teamName", f.time_zone as "timeZone", f.state, f.region_id as "regionId",
       (${NEW_SINCE}) as "newSince"
     from unnest($2::text[]) as asked(person_id)
     cross join lateral duties_of_person(asked.person_id, $1::date)
     join ${MAY_REMIND}
     join ubts u on u.ubt_id = d.ubt_id
     join facilities f on f.facility_id = u.facility_id
     order by d.due_at, d.ubt_id, d.duty_id`,
    [today, people],
  );
}

/**
 * Ids, in byte order, of people with open duties whose reminder zone is `timeZone`: the zone of their home facility,
 * else of the facility of their narrowest role (of several teams the one held longest; of a region or the nation its
 * first facility).
 */
export async function listPeopleOwing(pool: Pool, timeZone: string, today: LocalDate): Promise<string[]> {
  const rows = await many(
    pool,
    owing,
    `with owing as materialized (select distinct h.person_id from duty_holders($1) h join ${MAY_REMIND}),
     nearest as (
       select distinct on (a.person_id) a.person_id, f.time_zone
       from held_roles($1) a
       join owing using (person_id)
       left join ubts u on a.scope_kind = 'team' and u.ubt_id = a.scope_id
       join lateral (
         select f.time_zone from facilities f
         where case a.scope_kind when 'team' then f.facility_id = u.facility_id
           when 'facility' then f.facility_id = a.scope_id when 'region' then f.region_id = a.scope_id else true end
         order by f.facility_id limit 1
       ) f on true
       order by a.person_id, array_position(array['team', 'facility', 'region', 'nation'], a.scope_kind),
         a.starts_on, a.scope_id
     )
     select p.person_id as "personId"
     from people p
     join owing using (person_id)
     left join facilities home on home.facility_id = p.home_facility_id
     left join nearest n using (person_id)
     where coalesce(home.time_zone, n.time_zone,
       (select f.time_zone from facilities f order by f.facility_id limit 1)) = $2
     order by p.person_id collate "C"`,
    [today, timeZone],
  );
  return rows.map((row) => row.personId);
}
