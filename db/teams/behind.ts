// The teams that are late or nearly so, with what they owe. Only for those who are shown who is behind.

import { z } from 'zod';
import type { Reach } from '../../domain/reach.ts';
import { DUTY_KINDS } from '../../domain/team-cycle/duties.ts';
import { PHASES, ROLES, SIDES } from '../../domain/vocabulary.ts';
import { type Db, many } from '../query.ts';
import { reachLists, withinReach } from './within-reach.ts';

const owed = z.object({
  kind: z.enum(DUTY_KINDS),
  subject: z.string(),
  // one person, or else whoever has the role
  personId: z.string().nullable(),
  name: z.string().nullable(),
  role: z.enum(ROLES).nullable(),
  side: z.enum(SIDES).nullable(),
  dueAt: z.coerce.date(),
  resting: z.boolean(),
});
const behindRow = z.object({
  ubtId: z.string(),
  name: z.string(),
  regionId: z.string(),
  facility: z.string(),
  timeZone: z.string(),
  phase: z.enum(PHASES),
  paused: z.boolean(),
  firstDueAt: z.date(),
  owed: z.array(owed),
});
export type TeamBehind = z.output<typeof behindRow>;

interface Page {
  regionId: string | null;
  /** Where the actor is shown who is behind; null: everywhere. */
  reach: Reach | null;
  /** Of the last team of the page before. */
  after: { firstDueAt: Date; ubtId: string } | null;
  limit: number;
}

/** Those with something due by `byMs`, what was due first before all; of what they owe only that. */
export async function listTeamsBehind(db: Db, budgetYear: number, byMs: number, page: Page): Promise<TeamBehind[]> {
  return many(
    db,
    behindRow,
    // offset 0: teams are walked in the order of their index until the page is full, each looked up by its key
    `select t.ubt_id as "ubtId", t.name, t.region_id as "regionId", f.name as facility, f.time_zone as "timeZone", t.phase,
       t.paused, t.first_due_at as "firstDueAt", o.owed
     from (
       select uc.ubt_id, u.name, u.facility_id, uc.region_id, uc.phase, uc.paused, uc.first_due_at
       from ubt_cycles uc
       cross join lateral (select name, facility_id from ubts where ubt_id = uc.ubt_id offset 0) u
       where uc.budget_year = $1 and uc.outcome is null and uc.first_due_at <= $2 and ($3::text is null or uc.region_id = $3)
         and ${withinReach(4)}
         and ($7::timestamptz is null or (uc.first_due_at, uc.ubt_id) > ($7, $8))
       order by uc.first_due_at, uc.ubt_id limit $9
     ) t
     join facilities f using (facility_id)
     cross join lateral (
       select coalesce(jsonb_agg(jsonb_build_object('kind', d.kind, 'subject', d.subject, 'personId', d.person_id,
         'name', p.name, 'role', d.role, 'side', d.side, 'dueAt', d.due_at, 'resting', d.resting)
         order by d.due_at, d.kind, d.subject, d.duty_id), '[]') as owed
       from duties d left join people p using (person_id)
       where d.budget_year = $1 and d.ubt_id = t.ubt_id and d.closed_at is null and d.due_at <= $2
     ) o
     order by t.first_due_at, t.ubt_id`,
    [
      budgetYear,
      new Date(byMs),
      page.regionId,
      ...reachLists(page.reach),
      page.after?.firstDueAt ?? null,
      page.after?.ubtId ?? '',
      page.limit,
    ],
  );
}
