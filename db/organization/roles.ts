import { z } from 'zod';
import type { LocalDate } from '../../calendar/local-date.ts';
import { SIDES, type Side } from '../../domain/vocabulary.ts';
import { refuseBothSides } from '../../imports/both-sides.ts';
import type { Problems } from '../../imports/csv/file-problem.ts';
import { changedNamesAndAddresses, type Importer, type PersonChange } from '../../imports/guard-people.ts';
import { type ConfirmedBy, type PlannedRole, planRoles, type RoleChanges } from '../../imports/roles/plan-roles.ts';
import type { RoleRow } from '../../imports/roles/role-file.ts';
import type { Tx } from '../transaction.ts';
import { lockImports, recordImport } from './imports.ts';
import { guardPeople, listSharedAddresses, type SharedAddress } from './people-on-record.ts';
import { getRolesOnRecord } from './roles-on-record.ts';
import { listRolesOnRecord, mapFacilitiesOfTeams } from './sided-roles.ts';

export interface RolesImport {
  importedBy: string;
  /** Of the file's bytes, hexadecimal. */
  sha256: string;
  today: LocalDate;
  nowMs: number;
  confirmedBy: ConfirmedBy;
  importer: Importer;
}

export interface RolesPlan {
  changes: RoleChanges;
  sharedAddresses: SharedAddress[];
  /** Against what stands in the database; with any of them nothing is written. */
  problems: Problems;
}

/** Reads only. */
export async function diffRoles(tx: Tx, rows: RoleRow[], by: RolesImport): Promise<RolesPlan> {
  const current = await getRolesOnRecord(tx, rows);
  const { changes, problems } = planRoles(current, rows, by.confirmedBy, by.today);
  const { opened, changed } = changes.roles;
  await refuseSecondSide(tx, [...opened, ...changed], by.today, problems);
  const confirms = [...opened, ...changed].some((role) => role.confirmedBy !== null);
  if (confirms && !(await isKnown(tx, by.importedBy, rows))) {
    const message =
      'You confirm roles by this import but are not known here. Add a row for yourself and your own role.';
    problems.add(null, 'person_ref', by.importedBy, message);
  }
  await guardPeople(tx, personChanges(rows, changes), by, problems);
  const people = rows.map(({ person }) => person);
  return { changes, problems, sharedAddresses: await listSharedAddresses(tx, people, by.today) };
}

/** Writes what the file changes, in the caller's transaction, or nothing when the plan has problems. */
export async function applyRoles(tx: Tx, rows: RoleRow[], by: RolesImport): Promise<RolesPlan> {
  await lockImports(tx);
  const plan = await diffRoles(tx, rows, by);
  if (plan.problems.count > 0) return plan;
  const { people, roles } = plan.changes;
  await writePeople(tx, [...people.added, ...people.changed.map(({ now }) => now)]);
  await writeOpened(tx, roles.opened, by.nowMs);
  await writeChanged(tx, roles.changed, by.nowMs);
  const { importedBy, sha256 } = by;
  await recordImport(tx, { kind: 'roles', sha256, importedBy, rows: rows.length }, countRoleChanges(plan.changes));
  return plan;
}

/** Refuses roles by which one person would be on both sides of one place, together with what is on record. */
async function refuseSecondSide(tx: Tx, planned: PlannedRole[], today: LocalDate, problems: Problems): Promise<void> {
  const personIds = planned.map(({ personId }) => personId);
  const teams = planned.flatMap(({ scopeKind, scopeId }) => (scopeKind === 'team' ? (scopeId ?? []) : []));
  const onRecord = await listRolesOnRecord(tx, personIds, today);
  refuseBothSides(planned, await mapFacilitiesOfTeams(tx, teams), onRecord, problems);
}

const personChanges = (rows: RoleRow[], { people }: RoleChanges): PersonChange[] =>
  changedNamesAndAddresses(people.changed, (personId, column) => {
    const row = rows.find(({ person }) => person.personId === personId)?.row ?? 1;
    return { row, column };
  });

export const countRoleChanges = ({ people, roles }: RoleChanges) => ({
  peopleAdded: people.added.length,
  peopleChanged: people.changed.length,
  rolesOpened: roles.opened.length,
  rolesChanged: roles.changed.length,
  rolesConfirmed: [...roles.opened, ...roles.changed].filter((role) => role.confirmedBy !== null).length,
});

/** The sides that have a confirmed national co-chair on a date, or will have one. */
export async function listSeatedNationalSides(tx: Tx, on: LocalDate): Promise<Side[]> {
  const { rows } = await tx.query(
    `select distinct side from role_assignments
     where role = 'national_co_chair' and confirmed_by is not null
       and (ends_on is null or ends_on > $1)`,
    [on],
  );
  return z
    .array(z.object({ side: z.enum(SIDES) }))
    .parse(rows)
    .map(({ side }) => side);
}

async function isKnown(tx: Tx, personId: string, rows: RoleRow[]): Promise<boolean> {
  if (rows.some(({ person }) => person.personId === personId)) return true;
  const { rowCount } = await tx.query('select from people where person_id = $1', [personId]);
  return rowCount === 1;
}

async function writePeople(tx: Tx, people: RoleRow['person'][]): Promise<void> {
  await tx.query(
    `insert into people (person_id, name, email, home_facility_id, shift)
     select "personId", name, email, "homeFacilityId", shift
     from jsonb_to_recordset($1::jsonb)
       as wanted ("personId" text, name text, email text, "homeFacilityId" text, shift text)
     on conflict (person_id) do update set
       name = excluded.name, email = excluded.email, home_facility_id = excluded.home_facility_id, shift = excluded.shift`,
    [JSON.stringify(people)],
  );
}

async function writeOpened(tx: Tx, roles: PlannedRole[], nowMs: number): Promise<void> {
  await tx.query(
    `insert into role_assignments
       (person_id, role, side, scope_kind, scope_id, modality, starts_on, ends_on, source, confirmed_by, confirmed_at)
     select "personId", role, side, "scopeKind", "scopeId", modality, "startsOn", "endsOn", 'role_import', "confirmedBy",
       case when "confirmedBy" is not null then $2::timestamptz end
     from jsonb_to_recordset($1::jsonb)
       as wanted ("personId" text, role text, side text, "scopeKind" text, "scopeId" text, modality text,
         "startsOn" date, "endsOn" date, "confirmedBy" text)`,
    [JSON.stringify(roles), new Date(nowMs)],
  );
}

async function writeChanged(tx: Tx, roles: PlannedRole[], nowMs: number): Promise<void> {
  await tx.query(
    `with wanted as (
       select wanted.* from jsonb_to_recordset($1::jsonb)
         as wanted ("roleAssignmentId" bigint, "startsOn" date, "endsOn" date, "confirmedBy" text)
       join role_assignments on role_assignment_id = wanted."roleAssignmentId"
       order by role_assignment_id for no key update of role_assignments
     )
     update role_assignments set
       starts_on = wanted."startsOn",
       ends_on = wanted."endsOn",
       confirmed_by = coalesce(role_assignments.confirmed_by, wanted."confirmedBy"),
       confirmed_at = case when wanted."confirmedBy" is not null then $2::timestamptz else confirmed_at end
     from wanted
     where role_assignment_id = wanted."roleAssignmentId"`,
    [JSON.stringify(roles), new Date(nowMs)],
  );
}
