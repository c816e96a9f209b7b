// Whom a launched cycle welcomes, and what each of them is told about the teams they lead.

import type { Pool } from 'pg';
import { z } from 'zod';
import type { LocalDate } from '../../calendar/local-date.ts';
import { SEAT_STANDINGS } from '../../domain/team-cycle/state.ts';
import { PHASES, SIDES } from '../../domain/vocabulary.ts';
import { RUNNING, SCOPES_OF_RUNNING } from '../organization/running-teams.ts';
import { many } from '../query.ts';
import type { Tx } from '../transaction.ts';

const leading = z.object({
  personId: z.string(),
  ubtId: z.string(),
  role: z.enum(['co_lead', 'physician_co_lead', 'sponsor']),
  side: z.enum(SIDES).nullable(),
  // a sponsor whose side has not confirmed them yet; a co-lead's seat is accepted by its holder
  proposed: z.boolean(),
});
/** One person's place in one team. */
export type Leading = z.output<typeof leading>;

/**
 * Who leads which running team and has no welcome for the year yet, person by person in byte order: the seats of the
 * team's state, its physician co-leads, and each side's nearest sponsors. People proposed after prepare's
 * cut-off are among them, because this mail alone tells them that they can still accept.
 */
export async function listUnwelcomed(pool: Pool, budgetYear: number, today: LocalDate): Promise<Leading[]> {
  return many(
    pool,
    leading,
    `with running as materialized (${RUNNING}), scopes as (${SCOPES_OF_RUNNING}),
     sponsors as (
       select s.ubt_id, a.side, a.person_id, a.confirmed_by is not null as confirmed,
         rank() over (partition by s.ubt_id, a.side, a.confirmed_by is not null order by s.distance) as place
       from scopes s
       join held_roles($2) a on a.role = 'sponsor' and a.scope_kind = s.kind and a.scope_id = s.id
     ),
     leads as (
       select holder ->> 'personId' as person_id, ubt_id, 'co_lead' as role, side, false as proposed
       from running cross join lateral jsonb_each(seats) as seat(side, holder)
       where holder ->> 'personId' is not null
       union all
       select a.person_id, r.ubt_id, 'physician_co_lead', null, false
       from running r
       join held_roles($2) a on a.role = 'physician_co_lead' and a.scope_kind = 'team' and a.scope_id = r.ubt_id
       union all
       select person_id, ubt_id, 'sponsor', side, not bool_or(confirmed) from sponsors where place = 1
       group by person_id, ubt_id, side
     )
     select person_id as "personId", ubt_id as "ubtId", role, side, proposed from leads
     where not exists (select from outbox o where o.key = 'event:welcome:' || $1::int || ':' || leads.person_id)
     order by person_id collate "C", ubt_id, role, side`,
    [budgetYear, today],
  );
}

const seat = z.object({ personId: z.string(), name: z.string(), standing: z.enum(SEAT_STANDINGS) });

const teamRow = z.object({
  ubtId: z.string(),
  name: z.string(),
  facility: z.string(),
  regionId: z.string(),
  region: z.string(),
  timeZone: z.string(),
  state: z.string(),
  phase: z.enum(PHASES),
  prepareCutOffMs: z.number(),
  trainingDueMs: z.number(),
  filingDueMs: z.number(),
  // null: nobody is named
  labor: seat.nullable(),
  management: seat.nullable(),
});
/** A team as its leaders see it at the launch: who sits where, and its effective dates. */
export type LedTeam = z.output<typeof teamRow>;

export async function listLedTeams(tx: Tx, budgetYear: number, ubtIds: string[]): Promise<Map<string, LedTeam>> {
  const rows = await many(
    tx,
    teamRow,
    `select uc.ubt_id as "ubtId", u.name, f.name as facility, g.region_id as "regionId", g.name as region,
       f.time_zone as "timeZone", f.state, uc.phase,
       (uc.snapshot #>> '{known,dates,prepare_cut_off}')::bigint as "prepareCutOffMs",
       (uc.snapshot #>> '{known,dates,training_due}')::bigint as "trainingDueMs",
       (uc.snapshot #>> '{known,dates,filing_due}')::bigint as "filingDueMs",
       case when l.person_id is not null then jsonb_build_object('personId', l.person_id, 'name', l.name,
         'standing', uc.snapshot #>> '{seats,labor,standing}') end as labor,
       case when m.person_id is not null then jsonb_build_object('personId', m.person_id, 'name', m.name,
         'standing', uc.snapshot #>> '{seats,management,standing}') end as management
     from ubt_cycles uc
     join ubts u using (ubt_id)
     join facilities f using (facility_id)
     join regions g on g.region_id = f.region_id
     left join people l on l.person_id = uc.snapshot #>> '{seats,labor,personId}'
     left join people m on m.person_id = uc.snapshot #>> '{seats,management,personId}'
     where uc.budget_year = $1 and uc.ubt_id = any($2)`,
    [budgetYear, ubtIds],
  );
  return new Map(rows.map((team) => [team.ubtId, team]));
}

const dutyRow = z.object({
  personId: z.string(),
  ubtId: z.string(),
  kind: z.enum(['accept_seat', 'complete_training']),
  dueAt: z.date(),
});
export type FirstDuty = z.output<typeof dutyRow>;

/** The seats these people have still to accept and the training they have still to complete. */
export async function listFirstDuties(
  tx: Tx,
  budgetYear: number,
  people: string[],
  today: LocalDate,
): Promise<FirstDuty[]> {
  return many(
    tx,
    dutyRow,
    `select d.person_id as "personId", d.ubt_id as "ubtId", d.kind, d.due_at as "dueAt" from duties d
     where d.budget_year = $1 and d.person_id = any($2) and d.closed_at is null
       and (d.kind = 'accept_seat' or (d.kind = 'complete_training' and not exists (
         select from training_records t where t.person_id = d.person_id and t.valid_until > $3)))
     order by d.due_at, d.ubt_id`,
    [budgetYear, people, today],
  );
}

const coverRow = z.object({
  ubtId: z.string(),
  side: z.enum(SIDES),
  role: z.enum(['sponsor', 'regional_co_chair', 'national_co_chair']),
  personId: z.string(),
  name: z.string(),
});
export type SeatCover = z.output<typeof coverRow>;

/** Who stands in for these teams' vacant seats: the side's nearest confirmed holders of the first level that is held. */
export async function listSeatCovers(tx: Tx, ubtIds: string[], today: LocalDate): Promise<SeatCover[]> {
  return many(
    tx,
    coverRow,
    `select t.ubt_id as "ubtId", n.side, n.role, p.person_id as "personId", p.name
     from unnest($1::text[]) as t(ubt_id)
     cross join lateral speakers(t.ubt_id, 'sponsor', $2) n
     join people p using (person_id)
     order by p.name, p.person_id`,
    [ubtIds, today],
  );
}

const welcomeRow = z.object({ personId: z.string(), budgetYear: z.number().int(), at: z.date() });

/**
 * When each of these people was welcomed to which year, epoch milliseconds. Until everybody has been, the launch's
 * instant is used for those who have no welcome yet, because a morning may run between the two.
 */
export async function listWelcomes(tx: Tx, people: string[]): Promise<Map<string, Map<number, number>>> {
  const rows = await many(
    tx,
    welcomeRow,
    `with welcomed as (
       select person_id, split_part(key, ':', 3)::int as budget_year, created_at from outbox
       where person_id = any($1) and kind = 'welcome'
     )
     select person_id as "personId", budget_year as "budgetYear", created_at as at from welcomed
     union all
     select asked.person_id, c.budget_year, c.launched_at from unnest($1::text[]) as asked(person_id)
     join cycles c on c.launched_at is not null and c.welcomed_at is null
     where not exists (select from welcomed w where w.person_id = asked.person_id and w.budget_year = c.budget_year)`,
    [people],
  );
  const welcomes = new Map<string, Map<number, number>>();
  for (const { personId, budgetYear, at } of rows) {
    const years = welcomes.get(personId) ?? new Map<number, number>();
    welcomes.set(personId, years.set(budgetYear, at.getTime()));
  }
  return welcomes;
}
