// The current organization: what a roster file would change, and its writing. Roles by file are in roles.ts.
// Only differences are written, so an unchanged row keeps its version and the same file twice writes nothing.

import type { LocalDate } from '../../calendar/local-date.ts';
import { leaveOutBothSides, type PlaceLeftOut } from '../../imports/both-sides.ts';
import { Problems } from '../../imports/csv/file-problem.ts';
import { changedNamesAndAddresses, type Importer, type PersonChange } from '../../imports/guard-people.ts';
import { type NewNames, newNamesOf } from '../../imports/new-names.ts';
import { refuseRefsInOtherCapitals } from '../../imports/other-capitals.ts';
import { type Changed, compareRosters, type RosterChanges } from '../../imports/roster/compare-rosters.ts';
import { whyConfirmGone } from '../../imports/roster/confirm-gone.ts';
import { findRenumbered, type Renumbered } from '../../imports/roster/renumbered.ts';
import type { Roster } from '../../imports/roster/roster.ts';
import { diffWithdrawals, type WithdrawalChanges, writeWithdrawals } from '../cycles/withdrawals.ts';
import type { Tx } from '../transaction.ts';
import { lockImports, recordImport } from './imports.ts';
import { guardPeople, listPeopleAlike, listSharedAddresses, type SharedAddress } from './people-on-record.ts';
import { getRosterOnRecord } from './roster-on-record.ts';
import { listRolesOnRecord } from './sided-roles.ts';

export interface RosterImport {
  importedBy: string;
  importer: Importer;
  /** Of the file's bytes, hexadecimal. */
  sha256: string;
  /** Old holders end and new ones begin on this date. */
  today: LocalDate;
  nowMs: number;
  /** How many teams the importer has said may go; left out: nothing unusual may. */
  allowGone?: number | undefined;
}

export interface RosterPlan {
  changes: RosterChanges;
  /** Places that stay empty, because they would put one person on both sides. */
  bothSides: PlaceLeftOut[];
  withdrawals: WithdrawalChanges;
  renumbered: Renumbered[];
  newNames: NewNames;
  sharedAddresses: SharedAddress[];
  /** Against what stands in the database; with any of them nothing is written. */
  problems: Problems;
}

/** Reads only. */
export async function diffRoster(tx: Tx, roster: Roster, by: RosterImport): Promise<RosterPlan> {
  const personIds = roster.people.map((person) => person.personId);
  const current = await getRosterOnRecord(tx, personIds);
  const onRecord = await listRolesOnRecord(tx, personIds, by.today);
  const { roster: possible, leftOut: bothSides } = leaveOutBothSides(roster, current, onRecord, by.today);
  const changes = compareRosters(current, possible);
  const alike = await listPeopleAlike(tx, personIds);
  const renumbered = findRenumbered(current, changes, alike);
  const problems = new Problems();
  refuseRefsInOtherCapitals(current, roster, alike, problems);
  await guardPeople(tx, personChanges(roster, changes), by, problems);
  // how many would go is known once the other faults are corrected
  const mustConfirm = problems.count === 0 && whyConfirmGone(current, changes.ubts.gone, renumbered, by.allowGone);
  if (mustConfirm) problems.add(null, null, null, mustConfirm);
  const ending = changes.roles.ended.map((role) => role.roleAssignmentId);
  const back = changes.ubts.changed.filter(({ fields }) => fields.includes('gone')).map(({ now }) => now.ubtId);
  return {
    changes,
    bothSides,
    renumbered,
    newNames: newNamesOf(current, changes),
    withdrawals: await diffWithdrawals(tx, { gone: changes.ubts.gone, back }),
    sharedAddresses: await listSharedAddresses(tx, roster.people, by.today, ending),
    problems,
  };
}

/**
 * Writes what the file changes and nothing else, in the caller's transaction, or nothing when the plan has problems.
 * Holders of places in a team come in as proposed; what is gone is marked, never deleted, and proposed for withdrawal.
 */
export async function applyRoster(tx: Tx, roster: Roster, by: RosterImport): Promise<RosterPlan> {
  await lockImports(tx);
  const plan = await diffRoster(tx, roster, by);
  if (plan.problems.count > 0) return plan;
  const { changes } = plan;
  await writeRegions(tx, changes);
  await writeFacilities(tx, changes);
  await writePeople(tx, changes);
  await writeUbts(tx, changes);
  await writeUnits(tx, changes);
  await writeUncoveredUnits(tx, changes);
  await markGone(tx, changes, by.nowMs);
  const { importedBy, sha256 } = by;
  const record = { kind: 'roster', sha256, importedBy, rows: roster.rows } as const;
  const importId = await recordImport(tx, record, countRosterChanges(plan));
  // an import that changes nothing proposes nothing, and may leave no record
  if (importId !== null) await writeWithdrawals(tx, plan.withdrawals, { importId, importedBy, atMs: by.nowMs });
  await writeRoles(tx, changes, by.today);
  if (importId !== null) await tx.query('select analyze_roster()');
  return plan;
}

const personChanges = ({ peopleAt }: Roster, { people }: RosterChanges): PersonChange[] =>
  changedNamesAndAddresses(people.changed, (personId, field) => {
    const { row, place } = peopleAt.get(personId) ?? { row: 1, place: 'labor_co_lead' };
    return { row, column: `${place}_${field}` };
  });

export const countRosterChanges = ({ changes, withdrawals }: Pick<RosterPlan, 'changes' | 'withdrawals'>) => ({
  regionsAdded: changes.regions.added.length,
  regionsChanged: changes.regions.changed.length,
  facilitiesAdded: changes.facilities.added.length,
  facilitiesChanged: changes.facilities.changed.length,
  agreementsAdded: changes.agreements.length,
  peopleAdded: changes.people.added.length,
  peopleChanged: changes.people.changed.length,
  ubtsAdded: changes.ubts.added.length,
  ubtsChanged: changes.ubts.changed.length,
  ubtsGone: changes.ubts.gone.length,
  unitsAdded: changes.units.added.length,
  unitsChanged: changes.units.changed.length,
  unitsGone: changes.units.gone.length,
  uncoveredUnitsAdded: changes.uncoveredUnits.added.length,
  uncoveredUnitsChanged: changes.uncoveredUnits.changed.length,
  uncoveredUnitsGone: changes.uncoveredUnits.gone.length,
  rolesOpened: changes.roles.opened.length,
  rolesEnded: changes.roles.ended.length,
  withdrawalsProposed: withdrawals.proposed.length,
  withdrawalsLapsed: withdrawals.lapsed.length,
});

/** One statement per table and file: 3,944 teams one by one would take minutes over a network. */
async function write(tx: Tx, sql: string, rows: unknown[], ...values: unknown[]): Promise<void> {
  if (rows.length > 0) await tx.query(sql, [JSON.stringify(rows), ...values]);
}

const all = <T>({ added, changed }: { added: T[]; changed: Changed<T>[] }): T[] => [
  ...added,
  ...changed.map((change) => change.now),
];

const writeRegions = (tx: Tx, { regions }: RosterChanges) =>
  write(
    tx,
    `insert into regions (region_id, name)
     select "regionId", name from jsonb_to_recordset($1::jsonb) as wanted ("regionId" text, name text)
     on conflict (region_id) do update set name = excluded.name`,
    all(regions),
  );

const writeFacilities = (tx: Tx, { facilities }: RosterChanges) =>
  write(
    tx,
    `insert into facilities (facility_id, region_id, name, time_zone, state)
     select "facilityId", "regionId", name, "timeZone", state
     from jsonb_to_recordset($1::jsonb)
       as wanted ("facilityId" text, "regionId" text, name text, "timeZone" text, state text)
     on conflict (facility_id) do update set
       region_id = excluded.region_id, name = excluded.name, time_zone = excluded.time_zone, state = excluded.state`,
    all(facilities),
  );

const writePeople = (tx: Tx, { people }: RosterChanges) =>
  write(
    tx,
    `insert into people (person_id, name, email)
     select "personId", name, email
     from jsonb_to_recordset($1::jsonb) as wanted ("personId" text, name text, email text)
     on conflict (person_id) do update set name = excluded.name, email = excluded.email`,
    all(people),
  );

async function writeUbts(tx: Tx, { agreements, ubts }: RosterChanges): Promise<void> {
  const rows = all(ubts);
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

const writeUnits = (tx: Tx, { units }: RosterChanges) =>
  write(
    tx,
    `insert into units (unit_id, ubt_id, name)
     select "unitId", "ubtId", name
     from jsonb_to_recordset($1::jsonb) as wanted ("unitId" text, "ubtId" text, name text)
     on conflict (unit_id) do update set ubt_id = excluded.ubt_id, name = excluded.name, gone_since = null`,
    all(units),
  );

async function writeUncoveredUnits(tx: Tx, { uncoveredUnits }: RosterChanges): Promise<void> {
  await tx.query('delete from uncovered_units where unit_id = any($1)', [uncoveredUnits.gone]);
  await write(
    tx,
    `insert into uncovered_units (unit_id, facility_id, name)
     select "unitId", "facilityId", name
     from jsonb_to_recordset($1::jsonb) as wanted ("unitId" text, "facilityId" text, name text)
     on conflict (unit_id) do update set facility_id = excluded.facility_id, name = excluded.name`,
    all(uncoveredUnits),
  );
}

async function markGone(tx: Tx, { ubts, units }: RosterChanges, nowMs: number): Promise<void> {
  const since = new Date(nowMs);
  await tx.query('update ubts set gone_since = $2 where ubt_id = any($1)', [ubts.gone, since]);
  await tx.query('update units set gone_since = $2 where unit_id = any($1)', [units.gone, since]);
}

async function writeRoles(tx: Tx, { roles }: RosterChanges, today: LocalDate): Promise<void> {
  const ended = roles.ended.map((role) => role.roleAssignmentId);
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
    roles.opened,
    today,
  );
}
