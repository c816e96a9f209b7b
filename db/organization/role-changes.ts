// Who got or left another role than a co-lead's seat and has still to be told.

import { z } from 'zod';
import type { LocalDate } from '../../calendar/local-date.ts';
import { type RoleChange, TOLD_ROLES } from '../../domain/role-changes.ts';
import { SCOPE_KINDS, SIDES } from '../../domain/vocabulary.ts';
import { many } from '../query.ts';
import type { Tx } from '../transaction.ts';

const WANTED = `jsonb_to_recordset($1::jsonb) as wanted ("personId" text, role text, side text, "scopeKind" text,
  "scopeId" text, change text, "atMs" bigint)`;

/**
 * Of what holds from now on only while a cycle runs: before the first launch the welcome tells everybody. What an earlier
 * file said of a day to come is overtaken by what this one says of the same role.
 */
export async function insertRoleChanges(tx: Tx, changes: RoleChange[], nowMs: number): Promise<void> {
  if (changes.length === 0) return;
  const given = [JSON.stringify(changes), new Date(nowMs)];
  await tx.query(
    `with overtaken as (
       select r.role_change_id from role_changes r
       join ${WANTED} on r.person_id = "personId" and r.role = wanted.role and r.side is not distinct from wanted.side
         and r.scope_kind = "scopeKind" and r.scope_id is not distinct from "scopeId"
       where r.settled_at is null and r.changed_at > $2
       order by 1 for no key update of r
     )
     update role_changes set settled_at = $2 where role_change_id in (select role_change_id from overtaken)`,
    given,
  );
  await tx.query(
    `insert into role_changes (person_id, role, side, scope_kind, scope_id, change, changed_at)
     select "personId", role, side, "scopeKind", "scopeId", change, to_timestamp("atMs" / 1000.0) from ${WANTED}
     where to_timestamp("atMs" / 1000.0) > $2 or exists (select from cycles where status in ('launching', 'running'))`,
    given,
  );
}

/**
 * Places by which a role may reach a running team: whether anybody may be mailed about them now (the launch has welcomed
 * everybody, the team is not paused), and the newest year.
 */
const PLACES_RUNNING = `running as (
    select uc.budget_year, uc.ubt_id, f.facility_id, f.region_id, c.welcomed_at is not null and not uc.paused as tells
    from ubt_cycles uc join cycles c using (budget_year) join ubts u using (ubt_id) join facilities f using (facility_id)
    where uc.outcome is null
  ),
  places as (
    select 'team' as kind, ubt_id as id, bool_or(tells) as tells from running group by ubt_id
    union all select 'facility', facility_id, bool_or(tells) from running group by facility_id
    union all select 'region', region_id, bool_or(tells) from running group by region_id
    union all select 'nation', '', bool_or(tells) from running having count(*) > 0
  )`;

/** Role changes that may be told, or settled in silence, at the moment $1. */
export const TELLABLE_ROLES = `${PLACES_RUNNING},
  tellable_roles as (
    select r.*, places.kind is null as reaches_nobody
    from role_changes r
    left join places on places.kind = r.scope_kind and places.id = coalesce(r.scope_id, '')
    where r.settled_at is null and r.changed_at <= $1 and places.tells is distinct from false
  )`;

const unsettledRow = z.object({
  roleChangeId: z.number().int(),
  personId: z.string(),
  role: z.enum(TOLD_ROLES),
  side: z.enum(SIDES).nullable(),
  scopeKind: z.enum(SCOPE_KINDS),
  scopeId: z.string().nullable(),
  change: z.enum(['joined', 'left']),
  // the team and its facility, the facility, the region or the nation, in words
  place: z.string(),
  // null: the nation
  regionId: z.string().nullable(),
  region: z.string().nullable(),
  isHeld: z.boolean(),
  // held, and its side has yet to confirm it
  isProposed: z.boolean(),
  // no running team is reached, or a launch's mail has told it already
  isMoot: z.boolean(),
  // the person had a welcome or a mail like this before
  isIntroduced: z.boolean(),
});
export type UnsettledRole = z.output<typeof unsettledRow>;

/** Every unsettled change of these people by this moment, oldest first. */
export async function listUnsettledRoles(
  tx: Tx,
  people: string[],
  { nowMs, today }: { nowMs: number; today: LocalDate },
): Promise<UnsettledRole[]> {
  return many(
    tx,
    unsettledRow,
    `with ${TELLABLE_ROLES}
     select r.role_change_id as "roleChangeId", r.person_id as "personId", r.role, r.side, r.scope_kind as "scopeKind",
       r.scope_id as "scopeId", r.change, coalesce(u.name || ', ' || f.name, f.name, g.name, 'the nation') as place,
       g.region_id as "regionId", g.name as region,
       held.confirmed is not null as "isHeld",
       r.role <> 'physician_co_lead' and not coalesce(held.confirmed, true) as "isProposed",
       r.reaches_nobody or r.change = 'joined' and exists (
         select from outbox o where o.person_id = r.person_id and o.kind in ('welcome', 'launch_for_leaders')
           and o.created_at >= r.changed_at) as "isMoot",
       exists (
         select from outbox o where o.person_id = r.person_id
           and o.kind in ('welcome', 'launch_for_leaders', 'seat_change')) as "isIntroduced"
     from tellable_roles r
     left join ubts u on r.scope_kind = 'team' and u.ubt_id = r.scope_id
     left join facilities f on f.facility_id = case r.scope_kind when 'facility' then r.scope_id else u.facility_id end
     left join regions g on g.region_id = case r.scope_kind when 'region' then r.scope_id else f.region_id end
     cross join lateral (
       select bool_or(h.confirmed_by is not null) as confirmed from held_roles($3) h
       where h.person_id = r.person_id and h.role = r.role and h.side is not distinct from r.side
         and h.scope_kind = r.scope_kind and h.scope_id is not distinct from r.scope_id
     ) held
     where r.person_id = any($2)
     order by r.person_id collate "C", r.changed_at, r.role_change_id`,
    [new Date(nowMs), people, today],
  );
}

export async function settleRoles(tx: Tx, changes: UnsettledRole[], atMs: number): Promise<void> {
  await tx.query('update role_changes set settled_at = $2 where role_change_id = any($1)', [
    changes.map(({ roleChangeId }) => roleChangeId),
    new Date(atMs),
  ]);
}
