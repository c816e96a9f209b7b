// Who answers for the regions of a launched cycle, and what the launch looks like there.

import type { Pool } from 'pg';
import { z } from 'zod';
import type { LocalDate } from '../../calendar/local-date.ts';
import { SIDES } from '../../domain/vocabulary.ts';
import { RUNNING, SCOPES_OF_RUNNING } from '../organization/running-teams.ts';
import { many } from '../query.ts';
import type { Tx } from '../transaction.ts';

const leader = z.object({
  personId: z.string(),
  regionId: z.string(),
  role: z.enum(['regional_co_chair', 'budget_maker', 'labor_budget_rep']),
  side: z.enum(SIDES).nullable(),
});
export type RegionalLeader = z.output<typeof leader>;

/** Everyone who answers for a running team as one of these and has no mail about its region yet, in byte order. */
export async function listUntoldLeaders(pool: Pool, budgetYear: number, today: LocalDate): Promise<RegionalLeader[]> {
  return many(
    pool,
    leader,
    `with running as materialized (${RUNNING}), scopes as (${SCOPES_OF_RUNNING}),
     regions_reached as (
       select distinct s.kind, s.id, r.region_id from scopes s join running r using (ubt_id)
       union
       select 'nation', '', region_id from running
     )
     select distinct a.person_id collate "C" as "personId", r.region_id as "regionId", a.role, a.side
     from held_roles($2) a
     join regions_reached r on r.kind = a.scope_kind and r.id = coalesce(a.scope_id, '')
     where a.role in ('regional_co_chair', 'budget_maker', 'labor_budget_rep')
       and not exists (
         select from outbox o
         where o.key = 'event:launch_for_leaders:' || $1::int || ':' || r.region_id || ':' || a.person_id)
     order by 1, 2, 3, 4`,
    [budgetYear, today],
  );
}

const region = z.object({
  regionId: z.string(),
  name: z.string(),
  teams: z.number().int(),
  facilities: z.number().int(),
  vacantSeats: z.number().int(),
});
export type LaunchedRegion = z.output<typeof region>;

export async function listLaunchedRegions(pool: Pool, budgetYear: number): Promise<LaunchedRegion[]> {
  return many(
    pool,
    region,
    `with running as (${RUNNING})
     select r.region_id as "regionId", g.name, count(*) as teams, count(distinct r.facility_id) as facilities,
       sum(num_nulls(r.labor_speaker, r.management_speaker))::int as "vacantSeats"
     from running r join regions g using (region_id)
     group by r.region_id, g.name`,
    [budgetYear],
  );
}

const dates = z.object({
  regionId: z.string(),
  timeZone: z.string(),
  state: z.string(),
  trainingDueMs: z.number(),
  filingDueMs: z.number(),
  inputOpensMs: z.number(),
  inputClosesMs: z.number(),
  decisionsDueMs: z.number(),
  loadMs: z.number(),
});
export type RegionDates = z.output<typeof dates>;

/** The effective dates of each region's teams, one row for each place where they hold; most teams first. */
export async function listRegionDates(pool: Pool, budgetYear: number): Promise<RegionDates[]> {
  return many(
    pool,
    dates,
    `with dated as (
       select f.region_id, f.time_zone, f.state, uc.snapshot #> '{known,dates}' as dates
       from ubt_cycles uc join ubts u using (ubt_id) join facilities f using (facility_id)
       where uc.budget_year = $1 and uc.outcome is null and not uc.paused
     )
     select region_id as "regionId", time_zone as "timeZone", state,
       (dates ->> 'training_due')::bigint as "trainingDueMs", (dates ->> 'filing_due')::bigint as "filingDueMs",
       (dates ->> 'input_opens')::bigint as "inputOpensMs", (dates ->> 'input_closes')::bigint as "inputClosesMs",
       (dates ->> 'decisions_due')::bigint as "decisionsDueMs", (dates ->> 'load')::bigint as "loadMs"
     from dated group by region_id, time_zone, state, dates
     order by region_id, count(*) desc, time_zone, state`,
    [budgetYear],
  );
}

const coChair = z.object({ name: z.string(), side: z.enum(SIDES) });
export type NationalCoChair = z.output<typeof coChair>;

/** Who holds the nation's two chairs today; the mails of a launch go out in their names. */
export async function listNationalCoChairs(tx: Tx, today: LocalDate): Promise<NationalCoChair[]> {
  return many(
    tx,
    coChair,
    `select distinct p.person_id, p.name, a.side from held_roles($1) a join people p using (person_id)
     where a.role = 'national_co_chair' and a.confirmed_by is not null
     order by a.side, p.name, p.person_id`,
    [today],
  );
}
