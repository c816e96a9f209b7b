// What a roster file would change, and its writing. Roles by file are in import-roles.ts.

import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { LocalDate } from '../../calendar/local-date.ts';
import { renewCalendars } from '../../db/cycles/milestones.ts';
import { diffWithdrawals, type WithdrawalChanges, writeWithdrawals } from '../../db/cycles/withdrawals.ts';
import { lockImports, recordImport } from '../../db/organization/imports.ts';
import { listPeopleAlike, listSharedAddresses, type SharedAddress } from '../../db/organization/people-on-record.ts';
import { insertRoleChanges } from '../../db/organization/role-changes.ts';
import { getRosterOnRecord } from '../../db/organization/roster-on-record.ts';
import { listRolesOnRecord } from '../../db/organization/sided-roles.ts';
import { analyzeRoster, writeOrganization, writeTeamPlaces } from '../../db/organization/write-roster.ts';
import { inTransaction, type Tx } from '../../db/transaction.ts';
import { leaveOutBothSides, type PlaceLeftOut } from '../../imports/both-sides.ts';
import { Problems } from '../../imports/csv/file-problem.ts';
import { changedNamesAndAddresses, type Importer, type PersonChange } from '../../imports/guard-people.ts';
import { type NewNames, newNamesOf } from '../../imports/new-names.ts';
import { refuseRefsInOtherCapitals } from '../../imports/other-capitals.ts';
import { type Changed, compareRosters, type RosterChanges } from '../../imports/roster/compare-rosters.ts';
import { whyConfirmGone } from '../../imports/roster/confirm-gone.ts';
import { whyConfirmMoved } from '../../imports/roster/confirm-moved.ts';
import { listMovedTeams, listRedatedTeams } from '../../imports/roster/moved-teams.ts';
import { findRenumbered, type Renumbered } from '../../imports/roster/renumbered.ts';
import type { Roster } from '../../imports/roster/roster.ts';
import { refuseSwappedColumns } from '../../imports/roster/swapped-columns.ts';
import { proposeSeatHolders } from '../commands/propose-seat-holders.ts';
import { guardPeople } from './guard-people.ts';
import { changesByRoster } from './role-changes.ts';

/** Plans, and unless it is a dry run writes; running cycles hear of it by their own commands, which the sweeper delivers. */
export async function importRoster(
  pool: Pool,
  roster: Roster,
  { dryRun, ...by }: RosterImport & { dryRun: boolean },
): Promise<RosterPlan> {
  // outside: a transaction that is tried again is still this one import
  const importId = randomUUID();
  return inTransaction(pool, async (tx) => {
    if (dryRun) return diffRoster(tx, roster, by);
    const plan = await applyRoster(tx, roster, by);
    if (plan.problems.count === 0) await proposeSeatHolders(tx, { importId, today: by.today, atMs: by.nowMs });
    return plan;
  });
}

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
  /** The same for teams that may change their region. */
  allowMoved?: number | undefined;
}

export interface RosterPlan {
  changes: RosterChanges;
  /** Places that stay empty, because they would put one person on both sides. */
  bothSides: PlaceLeftOut[];
  withdrawals: WithdrawalChanges;
  /** Teams on record whose zone or state changes: their running cycles take their dates anew. */
  redated: string[];
  renumbered: Renumbered[];
  newNames: NewNames;
  sharedAddresses: SharedAddress[];
  /** Numbers that the importer must say because they are unusual: nothing is written until then. */
  asks: { allowGone?: number; allowMoved?: number };
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
  const alike = await listPeopleAlike(tx, roster.people);
  const renumbered = findRenumbered(current, changes, alike);
  const problems = new Problems();
  refuseRefsInOtherCapitals(current, roster, alike, problems);
  refuseSwappedColumns(current, changes, roster, problems);
  await guardPeople(tx, personChanges(roster, changes), by, problems);
  // how many would go is known once the other faults are corrected
  const known = problems.count === 0;
  const mustConfirm = known && whyConfirmGone(current, changes.ubts.gone, renumbered, by.allowGone);
  if (mustConfirm) problems.add(null, null, null, mustConfirm);
  const moved = listMovedTeams(current, changes);
  const mustConfirmMoved = known && whyConfirmMoved(current, moved, by.allowMoved);
  if (mustConfirmMoved) problems.add(null, null, null, mustConfirmMoved);
  const ending = changes.roles.ended.map((role) => role.roleAssignmentId);
  const leaving = moved.filter(({ before, after }) => before.regionId !== after.regionId);
  const asks = {
    ...(mustConfirm ? { allowGone: changes.ubts.gone.length } : {}),
    ...(mustConfirmMoved ? { allowMoved: leaving.length } : {}),
  };
  const back = changes.ubts.changed.filter(({ fields }) => fields.includes('gone')).map(({ now }) => now.ubtId);
  return {
    changes,
    bothSides,
    redated: listRedatedTeams(moved),
    renumbered,
    newNames: newNamesOf(current, changes),
    withdrawals: await diffWithdrawals(tx, { gone: changes.ubts.gone, back }),
    sharedAddresses: await listSharedAddresses(tx, roster.people, by.today, ending),
    asks,
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
  const { importedBy, sha256, today, nowMs } = by;
  if (plan.redated.length > 0) await renewCalendars(tx, nowMs, plan.redated);
  await writeOrganization(tx, rowsOf(plan.changes), nowMs);
  const record = { kind: 'roster', sha256, importedBy, rows: roster.rows } as const;
  const importId = await recordImport(tx, record, countRosterChanges(plan));
  // an import that changes nothing proposes nothing, and may leave no record
  if (importId !== null) await writeWithdrawals(tx, plan.withdrawals, { importId, importedBy, atMs: nowMs });
  const { opened, ended } = plan.changes.roles;
  await writeTeamPlaces(tx, { opened, ended: ended.map((role) => role.roleAssignmentId) }, today);
  await insertRoleChanges(tx, changesByRoster(plan.changes.roles, nowMs), nowMs);
  if (importId !== null) await analyzeRoster(tx);
  return plan;
}

const rowsOf = ({ regions, facilities, agreements, people, ubts, units, uncoveredUnits }: RosterChanges) => ({
  regions: all(regions),
  facilities: all(facilities),
  agreements,
  people: all(people),
  ubts: all(ubts),
  units: all(units),
  uncoveredUnits: all(uncoveredUnits),
  gone: { ubts: ubts.gone, units: units.gone, uncoveredUnits: uncoveredUnits.gone },
});

const all = <T>({ added, changed }: { added: T[]; changed: Changed<T>[] }): T[] => [
  ...added,
  ...changed.map((change) => change.now),
];

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
