import type { Pool } from 'pg';
import type { LocalDate } from '../../calendar/local-date.ts';
import { personExists } from '../../db/organization/actors.ts';
import { lockImports, recordImport } from '../../db/organization/imports.ts';
import { listNationalSides } from '../../db/organization/national-sides.ts';
import { listSharedAddresses, type SharedAddress } from '../../db/organization/people-on-record.ts';
import { insertRoleChanges } from '../../db/organization/role-changes.ts';
import { getRolesOnRecord } from '../../db/organization/roles-on-record.ts';
import { listRolesOnRecord, mapFacilitiesOfTeams } from '../../db/organization/sided-roles.ts';
import { writeChangedRoles, writeOpenedRoles, writeRolePeople } from '../../db/organization/write-roles.ts';
import { inTransaction, type Tx } from '../../db/transaction.ts';
import type { Actor } from '../../domain/permissions.ts';
import { refuseBothSides } from '../../imports/both-sides.ts';
import type { Problems } from '../../imports/csv/file-problem.ts';
import { changedNamesAndAddresses, type Importer, type PersonChange } from '../../imports/guard-people.ts';
import { type ConfirmedBy, type PlannedRole, planRoles, type RoleChanges } from '../../imports/roles/plan-roles.ts';
import type { RoleRow } from '../../imports/roles/role-file.ts';
import { guardPeople } from './guard-people.ts';
import { changesByRoleFile } from './role-changes.ts';
import { importerOf, whoConfirms } from './who-confirms.ts';

/** Plans, and unless it is a dry run writes. Whose side the importer speaks for decides what the import confirms. */
export async function importRoles(
  pool: Pool,
  rows: RoleRow[],
  { dryRun, actor, ...by }: Pick<RolesImport, 'sha256' | 'today' | 'nowMs'> & { dryRun: boolean; actor: Actor },
): Promise<RolesPlan> {
  return inTransaction(pool, async (tx) => {
    // two imports at once would each bring in a first co-chair
    if (!dryRun) await lockImports(tx);
    const taken = (await listNationalSides(tx, by.today)).map(({ side }) => side);
    const given = { ...by, importedBy: actor.personId, importer: importerOf(actor) };
    const wanted = { ...given, confirmedBy: whoConfirms(actor, rows, taken) };
    return dryRun ? diffRoles(tx, rows, wanted) : applyRoles(tx, rows, wanted);
  });
}

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
  refuseOwnFirstCoChair(opened, by, problems);
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
  await writeRolePeople(tx, [...people.added, ...people.changed.map(({ now }) => now)]);
  await writeOpenedRoles(tx, roles.opened, by.nowMs);
  await writeChangedRoles(tx, roles.changed, by.nowMs);
  await insertRoleChanges(tx, changesByRoleFile(roles, by.today, by.nowMs), by.nowMs);
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

/** A side has its first national co-chair from somebody else: who runs the program must not come to speak for a side by it. */
function refuseOwnFirstCoChair(opened: PlannedRole[], { importedBy, importer }: RolesImport, problems: Problems): void {
  if (!importer.isOperations || importer.sides.length > 0) return;
  for (const { role, personId, confirmedBy, row } of opened) {
    if (role !== 'national_co_chair' || personId !== importedBy || confirmedBy === null) continue;
    problems.add(
      row,
      'person_ref',
      personId,
      'You cannot make yourself the first national co-chair of a side. Ask somebody else of operations to import this row.',
    );
  }
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

async function isKnown(tx: Tx, personId: string, rows: RoleRow[]): Promise<boolean> {
  return rows.some(({ person }) => person.personId === personId) || (await personExists(tx, personId));
}
