// What a launch would find on the roster: read before anything is launched, counted for the regions that it reaches.

import type { Pool } from 'pg';
import { z } from 'zod';
import { type Place, placeKey } from '../../calendar/place.ts';
import { SIDES } from '../../domain/vocabulary.ts';
import { listPlaces, WHERE_FIELDS, whereRow } from '../organization/team-places.ts';
import { type Db, many } from '../query.ts';
import { IN_SCOPE } from './launch.ts';

const regionRow = z.object({
  regionId: z.string(),
  name: z.string(),
  teams: z.number().int(),
  units: z.number().int(),
  facilities: z.number().int(),
  coLeads: z.number().int(),
  seatsEmpty: z.number().int(),
  seatsProposed: z.number().int(),
  // held or proposed, without a training that is still valid
  seatsUntrained: z.number().int(),
  // with a received filing of an earlier year, which would be carried forward
  teamsWithEarlierFiling: z.number().int(),
  wheres: z.array(whereRow),
});
/** `places`: each once, with its own holidays. */
export type RegionInScope = Omit<z.output<typeof regionRow>, 'wheres'> & { places: Place[] };

const emptySeatRow = z.object({ ubtId: z.string(), regionId: z.string(), side: z.enum(SIDES) });
const uncoveredRow = z.object({ unitId: z.string(), name: z.string(), facilityId: z.string() });
const busyRow = z.object({ personId: z.string(), name: z.string(), teams: z.number().int() });

// one row per team in scope and side, with whoever holds or is proposed for the seat today
const SEATS = `teams as (
    select u.ubt_id, u.facility_id, f.region_id
    from cycles c cross join ubts u join facilities f on f.facility_id = u.facility_id
    where c.budget_year = $1 and ${IN_SCOPE}
  ),
  seats as (
    select t.ubt_id, t.region_id, s.side, r.person_id, r.confirmed
    from teams t cross join (values ('labor'), ('management')) s(side)
    left join roster_seats($2::date) r on r.ubt_id = t.ubt_id and r.side = s.side
  )`;

/** Per region, in numbers, what a launch would begin today. */
export async function listRegionsInScope(db: Db, budgetYear: number, today: string): Promise<RegionInScope[]> {
  const regions = await many(
    db,
    regionRow,
    `with ${SEATS}
     select g.region_id as "regionId", g.name, t.*, s.*
     from regions g
     cross join lateral (
       select count(*)::int as teams, count(distinct t.facility_id)::int as facilities,
         (select count(*)::int from units u join teams x on x.ubt_id = u.ubt_id
          where x.region_id = g.region_id and u.gone_since is null) as units,
         (select count(distinct x.ubt_id)::int from filings y join teams x on x.ubt_id = y.ubt_id
          where x.region_id = g.region_id and y.budget_year < $1 and y.state = 'received' and y.kind <> 'no_model')
           as "teamsWithEarlierFiling",
         coalesce((select jsonb_agg(p.p) from (
           select distinct jsonb_build_object(${WHERE_FIELDS}) as p from teams x
           join facilities f on f.facility_id = x.facility_id join ubts u on u.ubt_id = x.ubt_id
           where x.region_id = g.region_id) p), '[]') as wheres
       from teams t where t.region_id = g.region_id) t
     cross join lateral (
       select count(distinct person_id)::int as "coLeads", count(*) filter (where person_id is null)::int as "seatsEmpty",
         count(*) filter (where person_id is not null and not confirmed)::int as "seatsProposed",
         count(*) filter (where person_id is not null and not exists (select from training_records r
           where r.person_id = seats.person_id and r.valid_until > $2::date))::int as "seatsUntrained"
       from seats where region_id = g.region_id) s
     where t.teams > 0 order by g.name`,
    [budgetYear, today],
  );
  const places = await listPlaces(
    db,
    regions.flatMap(({ wheres }) => wheres),
  );
  return regions.map(({ wheres, ...region }) => {
    const own = places.splice(0, wheres.length);
    return { ...region, places: [...new Map(own.map((place) => [placeKey(place), place])).values()] };
  });
}

export async function listEmptySeats(
  pool: Pool,
  budgetYear: number,
  today: string,
  limit: number,
): Promise<z.output<typeof emptySeatRow>[]> {
  return many(
    pool,
    emptySeatRow,
    `with ${SEATS} select ubt_id as "ubtId", region_id as "regionId", side from seats
     where person_id is null order by region_id, ubt_id, side limit $3`,
    [budgetYear, today, limit],
  );
}

/** Whoever would lead at least so many teams, most first. */
export async function listBusyCoLeads(
  pool: Pool,
  budgetYear: number,
  today: string,
  atLeast: number,
): Promise<z.output<typeof busyRow>[]> {
  return many(
    pool,
    busyRow,
    `with ${SEATS}
     select p.person_id as "personId", p.name, count(*)::int as teams from seats join people p using (person_id)
     group by p.person_id, p.name having count(*) >= $3 order by teams desc, p.person_id limit 100`,
    [budgetYear, today, atLeast],
  );
}

/** Cost centers in the cycle's regions that no team covers. */
export async function listUncoveredUnits(pool: Pool, budgetYear: number): Promise<z.output<typeof uncoveredRow>[]> {
  return many(
    pool,
    uncoveredRow,
    `select x.unit_id as "unitId", x.name, x.facility_id as "facilityId"
     from uncovered_units x join facilities f on f.facility_id = x.facility_id
     join cycles c on c.budget_year = $1 and (c.regions is null or f.region_id = any(c.regions))
     order by x.facility_id, x.unit_id`,
    [budgetYear],
  );
}
