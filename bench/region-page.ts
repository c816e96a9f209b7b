// The claim: a region's page of teams costs the same at ten times the nation, and a cycle's counts what the database's own cost.

import type { Pool } from 'pg';
import { countTeams } from '../db/cycles/cycles.ts';
import { listTeams } from '../db/teams/teams.ts';
import { quantile } from './load.ts';
import { inEachNation, tellTarget, timesOf, YEAR } from './nation.ts';
import { table } from './table.ts';

const TIMES = 200;
const MOST_MS = 10;
const PLAIN_COUNTS = `select phase, filing_state, filing_kind, outcome, count(*), count(*) filter (where overdue)
  from ubt_cycles where budget_year = $1 group by 1, 2, 3, 4`;
/** As in the nation: eight regions, the largest with a third of the teams. */
const SHARES = [1366, 1295, 380, 268, 254, 211, 97, 73];

const rows = await inEachNation(measure);
console.log(table(rows.map(inMilliseconds)));
tellTarget(
  MOST_MS,
  rows.every((row) => row.p99 <= MOST_MS),
);

async function measure(teams: number, { owner, api }: { owner: Pool; api: Pool }) {
  const inRegion = await fill(owner, teams);
  const page = { regionId: 'region-1', phase: null, overdue: null, after: '', limit: 51, reach: null };
  const pages = [
    ...(await timesOf(TIMES, () => listTeams(api, YEAR, page))),
    ...(await timesOf(TIMES, () => listTeams(api, YEAR, { ...page, after: 'team-5' }))),
    ...(await timesOf(TIMES, () => listTeams(api, YEAR, { ...page, overdue: { is: true, among: null } }))),
  ];
  const counts = await timesOf(TIMES, () => countTeams(api, YEAR));
  const plain = await timesOf(TIMES, () => owner.query(PLAIN_COUNTS, [YEAR]));
  return {
    teams,
    'in the region': inRegion,
    p50: quantile(pages, 0.5),
    p99: quantile(pages, 0.99),
    counts: quantile(counts, 0.5),
    'counted plainly': quantile(plain, 0.5),
  };
}

/** Rows as a launch leaves them, spread over eight regions; answers with the number of teams in the largest. */
async function fill(owner: Pool, teams: number): Promise<number> {
  const nation = SHARES.reduce((sum, share) => sum + share, 0);
  const bounds = SHARES.map((_, n) => SHARES.slice(0, n + 1).reduce((sum, share) => sum + share, 0) / nation);
  await owner.query(
    `insert into facilities (facility_id, region_id, name, time_zone, state)
     select 'facility-' || n, 'region-' || n, 'Facility ' || n, 'America/Denver', 'CO' from generate_series(1, 8) n`,
  );
  await owner.query(
    `with team as (
       select 'team-' || lpad((n * 7919 % $1)::text, 6, '0') as ubt_id, width_bucket(n::float / $1, $2::float[]) + 1 as region
       from generate_series(0, $1 - 1) n
     ), inserted as (
       insert into ubts (ubt_id, name, kind, facility_id, modality)
       select ubt_id, 'Team ' || ubt_id, 'ubt', 'facility-' || region, 'inpatient' from team
     )
     insert into ubt_cycles
       (budget_year, ubt_id, stream, region_id, seq, calendar_version, phase, filing_state, overdue, snapshot, last_hash, started_at)
     select $3::int, ubt_id, 'ubt-cycle:' || $3::int || ':' || ubt_id, 'region-' || region, 1, 1, (array['foundation', 'apply', 'budget'])[1 + abs(hashtext(ubt_id)) % 3],
       'drafting', abs(hashtext(ubt_id)) % 4 = 0, jsonb_build_object('padding', repeat('x', 3000)), '', now()
     from team`,
    [teams, bounds, YEAR],
  );
  await owner.query('analyze');
  const { rows } = await owner.query(`select count(*)::int as n from ubt_cycles where region_id = 'region-1'`);
  return rows[0].n;
}

/** The times with two decimals, the numbers of teams as they are. */
function inMilliseconds({ teams, 'in the region': inRegion, ...times }: Awaited<ReturnType<typeof measure>>) {
  return {
    teams,
    'in the region': inRegion,
    ...Object.fromEntries(Object.entries(times).map(([name, ms]) => [`${name} ms`, ms.toFixed(2)])),
  };
}
