// The writing of a roster: SQL only. Only differences are written, so an unchanged row keeps its version and the same file
// twice writes nothing.

import type { LocalDate } from '../../calendar/local-date.ts';
import type { Tx } from '../transaction.ts';
import type {
  FacilityRow,
  PersonRow,
  RegionRow,
  RoleInTeam,
  UbtRow,
  UncoveredRow,
  UnitRow,
} from './roster-on-record.ts';

/** What is new or otherwise than before; `gone`: ids. */
export interface OrganizationRows {
  regions: RegionRow[];
  facilities: FacilityRow[];
  agreements: string[];
  people: PersonRow[];
  ubts: UbtRow[];
  units: UnitRow[];
  uncoveredUnits: UncoveredRow[];
  gone: { ubts: string[]; units: string[]; uncoveredUnits: string[] };
}

/** Teams and units that are gone are marked, never deleted. */
export async function writeOrganization(tx: Tx, rows: OrganizationRows, nowMs: number): Promise<void> {
  await writeRegions(tx, rows);
  await writeFacilities(tx, rows);
  await writePeople(tx, rows);
  await writeUbts(tx, rows);
  await writeUnits(tx, rows);
  await writeUncoveredUnits(tx, rows);
  await markGone(tx, rows, nowMs);
}

/** Ends these assignments, and begins these as proposed. */
export async function writeTeamPlaces(
  tx: Tx,
  { ended, opened }: { ended: number[]; opened: RoleInTeam[] },
  today: LocalDate,
): Promise<void> {
  // one that begins later than the import would otherwise end before it begins
  await tx.query(
    `with ending as (
       select role_assignment_id from role_assignments where role_assignment_id = any($1)
       order by role_assignment_id for no key update
     )
     update role_assignments set ends_on = greatest(starts_on, $2::date)
     where role_assignment_id in (select role_assignment_id from ending)`,
    [ended, today],
  );
  await write(
    tx,
    `insert into role_assignments (person_id, role, side, scope_kind, scope_id, starts_on, source)
     select "personId", role, side, 'team', "ubtId", $2::date, 'roster_import'
     from jsonb_to_recordset($1::jsonb) as wanted ("personId" text, role text, side text, "ubtId" text)`,
    opened,
    today,
  );
}

/** Tells the planner of the rows that an import has brought. */
export async function analyzeRoster(tx: Tx): Promise<void> {
  await tx.query('select analyze_roster()');
}

/** One statement per table and file: 3,944 teams one by one would take minutes over a network. */
async function write(tx: Tx, sql: string, rows: unknown[], ...values: unknown[]): Promise<void> {
  if (rows.length > 0) await tx.query(sql, [JSON.stringify(rows), ...values]);
}

const writeRegions = (tx: Tx, { regions }: OrganizationRows) =>
  write(
    tx,
    `insert into regions (region_id, name)
     select "regionId", name from jsonb_to_recordset($1::jsonb) as wanted ("regionId" text, name text)
     on conflict (region_id) do update set name = excluded.name`,
    regions,
  );

const writeFacilities = (tx: Tx, { facilities }: OrganizationRows) =>
  write(
    tx,
    `insert into facilities (facility_id, region_id, name, time_zone, state)
     select "facilityId", "regionId", name, "timeZone", state
     from jsonb_to_recordset($1::jsonb)
       as wanted ("facilityId" text, "regionId" text, name text, "timeZone" text, state text)
     on conflict (facility_id) do update set
       region_id = excluded.region_id, name = excluded.name, time_zone = excluded.time_zone, state = excluded.state`,
    facilities,
  );

const writePeople = (tx: Tx, { people }: OrganizationRows) =>
  write(
    tx,
    `insert into people (person_id, name, email)
     select "personId", name, email
     from jsonb_to_recordset($1::jsonb) as wanted ("personId" text, name text, email text)
     on conflict (person_id) do update set name = excluded.name, email = excluded.email`,
    people,
  );

async function writeUbts(tx: Tx, { agreements, ubts: rows }: OrganizationRows): Promise<void> {
  const added = 'insert into agreements (agreement_id) select jsonb_array_elements_text($1::jsonb)';
  await write(tx, added, agreements);
  await write(
    tx,
    `insert into ubts (ubt_id, name, kind, facility_id, modality, path_to_performance_level)
     select "ubtId", name, kind, "facilityId", modality, "pathToPerformanceLevel"
     from jsonb_to_recordset($1::jsonb)
       as wanted ("ubtId" text, name text, kind text, "facilityId" text, modality text, "pathToPerformanceLevel" integer)
     on conflict (ubt_id) do update set
       name = excluded.name, kind = excluded.kind, facility_id = excluded.facility_id, modality = excluded.modality,
       path_to_performance_level = excluded.path_to_performance_level, gone_since = null`,
    rows,
  );
  const pairs = rows.flatMap(({ ubtId, agreements }) => agreements.map((agreementId) => ({ ubtId, agreementId })));
  const ids = rows.map(({ ubtId }) => ubtId);
  await write(
    tx,
    `delete from ubt_agreements
     where ubt_id = any($2) and (ubt_id, agreement_id) not in (
       select "ubtId", "agreementId" from jsonb_to_recordset($1::jsonb) as wanted ("ubtId" text, "agreementId" text)
     )`,
    pairs,
    ids,
  );
  await write(
    tx,
    `insert into ubt_agreements (ubt_id, agreement_id)
     select "ubtId", "agreementId" from jsonb_to_recordset($1::jsonb) as wanted ("ubtId" text, "agreementId" text)
     on conflict do nothing`,
    pairs,
  );
}

const writeUnits = (tx: Tx, { units }: OrganizationRows) =>
  write(
    tx,
    `insert into units (unit_id, ubt_id, name)
     select "unitId", "ubtId", name
     from jsonb_to_recordset($1::jsonb) as wanted ("unitId" text, "ubtId" text, name text)
     on conflict (unit_id) do update set ubt_id = excluded.ubt_id, name = excluded.name, gone_since = null`,
    units,
  );

async function writeUncoveredUnits(tx: Tx, { uncoveredUnits, gone }: OrganizationRows): Promise<void> {
  await tx.query('delete from uncovered_units where unit_id = any($1)', [gone.uncoveredUnits]);
  await write(
    tx,
    `insert into uncovered_units (unit_id, facility_id, name)
     select "unitId", "facilityId", name
     from jsonb_to_recordset($1::jsonb) as wanted ("unitId" text, "facilityId" text, name text)
     on conflict (unit_id) do update set facility_id = excluded.facility_id, name = excluded.name`,
    uncoveredUnits,
  );
}

async function markGone(tx: Tx, { gone }: OrganizationRows, nowMs: number): Promise<void> {
  const since = new Date(nowMs);
  await tx.query('update ubts set gone_since = $2 where ubt_id = any($1)', [gone.ubts, since]);
  await tx.query('update units set gone_since = $2 where unit_id = any($1)', [gone.units, since]);
}
