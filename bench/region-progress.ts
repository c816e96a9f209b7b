// The claim: what a region's committee, its co-chairs and its budget-makers look at costs the same at ten times the nation.

import type { Pool } from 'pg';
import { countKinds } from '../db/cycles/progress.ts';
import { listTeamsBehind } from '../db/teams/behind.ts';
import { listDesk } from '../db/teams/unit-desk.ts';
import { quantile } from './load.ts';
import { inEachNation, tellTarget, timesOf, YEAR } from './nation.ts';
import { table } from './table.ts';

/** The largest region has 1,366 teams; the nation grows around it. */
const IN_REGION = 1366;
const TIMES = 60;
const MOST_MS = 10;
const AT = Date.parse('2029-09-20T00:00:00Z');
const DAY_MS = 24 * 60 * 60 * 1000;

const rows = await inEachNation(measure);
console.log(table(rows));
tellTarget(
  MOST_MS,
  rows.every((row) => Number(row['progress ms']) <= MOST_MS && Number(row['behind ms']) <= MOST_MS),
);

async function measure(teams: number, { owner, api }: { owner: Pool; api: Pool }) {
  await fill(owner, teams);
  const reach = { regionIds: ['region-1'], facilityIds: [], ubtIds: [] };
  const page = { regionId: 'region-1', reach, after: null, limit: 51 };
  const desk = { regionId: 'region-1', reach, text: '', after: '', limit: 51 };
  return {
    teams,
    'progress ms': await median(() => countKinds(api, YEAR, 'region-1')),
    'behind ms': await median(() => listTeamsBehind(api, YEAR, AT + 14 * DAY_MS, page)),
    'desk of one state ms': await median(() => listDesk(api, YEAR, { ...desk, limit: null })),
    'desk ms': await median(() => listDesk(api, YEAR, desk)),
    'nation ms': await median(() => countKinds(api, YEAR, null)),
  };
}

async function median(work: () => Promise<unknown>): Promise<string> {
  return quantile(await timesOf(TIMES, work), 0.5).toFixed(2);
}

/** Teams in the middle of their year: a unit each, two asks, four open duties, a quarter of them late. */
async function fill(owner: Pool, teams: number): Promise<void> {
  await owner.query(
    `insert into facilities (facility_id, region_id, name, time_zone, state)
     select 'facility-' || n, 'region-' || (n % 8 + 1), 'Facility ' || n, 'America/Denver', 'CO' from generate_series(0, 319) n`,
  );
  await owner.query(
    `insert into ubts (ubt_id, name, kind, facility_id, modality)
     select 'team-' || lpad((n * 7919 % $1)::text, 6, '0'), 'Team ' || n, 'ubt',
       'facility-' || (case when n < $2 then n % 40 * 8 else n % 40 * 8 + 1 + n % 7 end), 'inpatient'
     from generate_series(0, $1 - 1) n`,
    [teams, IN_REGION],
  );
  await owner.query(`insert into units select 'unit-' || ubt_id, ubt_id, 'Unit of ' || name from ubts`);
  await owner.query(
    `insert into ubt_cycles (budget_year, ubt_id, stream, region_id, seq, calendar_version, phase, filing_state, overdue,
       last_hash, started_at, first_due_at, snapshot)
     select $1::int, ubt_id, 'ubt-cycle:' || $1::int || ':' || ubt_id, f.region_id, 1, 1,
       (array['foundation', 'apply', 'budget'])[1 + h % 3], 'drafting', h % 4 = 0, '', now(),
       $2::timestamptz + ((h % 200) - 50) * interval '1 day',
       jsonb_build_object('padding', repeat(md5(ubt_id), 90), 'known', '{"dates":{"input_closes":1}}'::jsonb, 'inputs', '[]'::jsonb,
         'units', jsonb_build_array(jsonb_build_object('unitId', 'unit-' || ubt_id, 'backfill', 'missing', 'zeroLevel', null,
           'zeroConfirmed', '{"labor":false,"management":false}'::jsonb, 'zeroRefused', false, 'zeroProposedBy', null,
           'inputComplete', false, 'final', false)),
         'asks', jsonb_build_array(jsonb_build_object('askId', md5(ubt_id) || '.1', 'unitId', 'unit-' || ubt_id, 'hash', 'x'),
           jsonb_build_object('askId', md5(ubt_id) || '.2', 'unitId', 'unit-' || ubt_id, 'hash', 'x')))
     from (select ubt_id, facility_id, abs(hashtext(ubt_id)) as h from ubts) u join facilities f using (facility_id)`,
    [YEAR, new Date(AT)],
  );
  await owner.query(
    `insert into duties (budget_year, ubt_id, kind, subject, role, side, opened_at, due_at)
     select $1, ubt_id, 'sign_filing', n::text, 'sponsor', 'labor', now(), first_due_at + n * interval '3 days'
     from ubt_cycles cross join generate_series(0, 3) n`,
    [YEAR],
  );
  await owner.query('vacuum analyze');
}
