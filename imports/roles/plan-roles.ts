import { addDays, type LocalDate } from '../../calendar/local-date.ts';
import type { Side } from '../../domain/vocabulary.ts';
import { Problems } from '../csv/file-problem.ts';
import { nearMiss } from '../near-miss.ts';
import { refuseOtherCapitals } from '../other-capitals.ts';
import { type Changes, compare } from '../roster/compare-rosters.ts';
import { samePeople } from '../roster/renumbered.ts';
import type { RosterPerson } from '../roster/roster.ts';
import type { RoleRow } from './role-file.ts';

/** What the database holds that a role file speaks of. */
export interface RolesOnRecord {
  /** The region of each team, facility and region that may be a scope, by '<kind> <id>'. */
  regionOfScope: Map<string, string>;
  facilityIds: Set<string>;
  people: Map<string, RoleRow['person']>;
  /** Whose refs are like those of the file, but for capitals or leading zeros. */
  peopleAlike: RosterPerson[];
  assignments: AssignmentOnRecord[];
}

export interface AssignmentOnRecord extends Pick<RoleRow, 'role' | 'side' | 'scopeKind' | 'scopeId' | 'modality'> {
  roleAssignmentId: number;
  personId: string;
  startsOn: LocalDate;
  /** The first date on which the role is no longer held; null: open-ended. */
  endsOn: LocalDate | null;
  confirmedBy: string | null;
}

/** A role of a file with the region it lies in, null for the nation. */
export interface PlacedRole extends Pick<RoleRow, 'row' | 'role' | 'side' | 'scopeKind' | 'scopeId' | 'modality'> {
  personId: string;
  regionId: string | null;
}

export interface PlannedRole extends PlacedRole {
  /** null: a new assignment. */
  roleAssignmentId: number | null;
  startsOn: LocalDate;
  endsOn: LocalDate | null;
  /** Who confirms it now; null: it stays as it is, proposed when new. */
  confirmedBy: string | null;
}

export interface RoleChanges {
  people: Changes<RoleRow['person']>;
  roles: { opened: PlannedRole[]; changed: PlannedRole[] };
}

/** The person who confirms a role by importing it, or null: it comes in as proposed. */
export type ConfirmedBy = (role: PlacedRole) => string | null;

/**
 * What a role file would change. A file says nothing of roles it leaves out: they end by their `to`. What a side has
 * confirmed, an import that may not confirm for that side cannot change.
 */
export function planRoles(
  standing: RolesOnRecord,
  rows: RoleRow[],
  confirmedBy: ConfirmedBy,
  today: LocalDate,
): { changes: RoleChanges; problems: Problems } {
  const problems = new Problems();
  const changes: RoleChanges = { people: planPeople(standing, rows), roles: { opened: [], changed: [] } };
  refuseOtherRefs(standing, changes.people.added, rows, problems);
  for (const row of rows) {
    refuseUnknownPlaces(standing, row, problems);
    const before = findAssignment(standing.assignments, row, today);
    const { role, side, scopeKind, scopeId, modality } = row;
    const regionId = standing.regionOfScope.get(`${scopeKind} ${scopeId}`) ?? null;
    const placed: PlacedRole = {
      row: row.row,
      personId: row.person.personId,
      role,
      side,
      scopeKind,
      scopeId,
      modality,
      regionId,
    };
    const startsOn = row.from ?? before?.startsOn ?? today;
    const endsOn = row.to && addDays(row.to, 1);
    if (endsOn !== null && endsOn <= startsOn) {
      problems.add(row.row, 'from', '', "This role ended before today and does not say when it began. Fill in 'from'.");
      continue;
    }
    const by = confirmedBy(placed);
    const moved = before !== undefined && (before.startsOn !== startsOn || before.endsOn !== endsOn);
    if (moved && before.confirmedBy !== null && by === null) {
      problems.add(row.row, 'to', row.to ?? '', confirmedByOthers(side));
    }
    const planned = { ...placed, roleAssignmentId: before?.roleAssignmentId ?? null, startsOn, endsOn };
    if (!before) changes.roles.opened.push({ ...planned, confirmedBy: by });
    else if (moved || (before.confirmedBy === null && by !== null)) {
      changes.roles.changed.push({ ...planned, confirmedBy: before.confirmedBy === null ? by : null });
    }
  }
  return { changes, problems };
}

function confirmedByOthers(side: Side | null): string {
  const whom = side === null ? 'a co-chair' : `a ${side} co-chair`;
  return `This changes the dates of a role that has been confirmed. Leave them as they were, or let ${whom} import this row.`;
}

function refuseOtherRefs(
  { people, peopleAlike }: RolesOnRecord,
  added: RoleRow['person'][],
  rows: RoleRow[],
  problems: Problems,
): void {
  const rowOf = new Map(rows.toReversed().map(({ person, row }) => [person.personId, row]));
  const refs = [...rowOf].map(([ref, row]) => ({ ref, row, column: 'person_ref' }));
  const known = [...people.keys(), ...peopleAlike.map(({ personId }) => personId)];
  refuseOtherCapitals('person', refs, known, problems);
  for (const { inFile, known, lostZeros } of samePeople(added, peopleAlike)) {
    if (!lostZeros) continue;
    const message = `On record this person is ${known}: Excel has dropped the leading zeros. Format the column as Text, type the ref again, and save.`;
    problems.add(rowOf.get(inFile) ?? null, 'person_ref', inFile, message, 'without zeros');
  }
}

function refuseUnknownPlaces({ regionOfScope, facilityIds }: RolesOnRecord, row: RoleRow, problems: Problems): void {
  const { scopeKind, scopeId, person } = row;
  if (scopeId !== null && !regionOfScope.has(`${scopeKind} ${scopeId}`)) {
    const known = [...regionOfScope.keys()].filter((scope) => scope.startsWith(`${scopeKind} `));
    const meant = nearMiss(
      scopeId,
      known.map((scope) => scope.slice(scopeKind.length + 1)),
    );
    const remedy = meant ? `Did you mean ${meant}?` : 'Correct it, or import the roster first.';
    problems.add(row.row, 'scope_ref', scopeId, `No such ${scopeKind} is in the roster. ${remedy}`);
  }
  if (person.homeFacilityId !== null && !facilityIds.has(person.homeFacilityId)) {
    const meant = nearMiss(person.homeFacilityId, facilityIds);
    const remedy = meant ? `Did you mean ${meant}?` : 'Correct it, leave it empty, or import the roster first.';
    problems.add(row.row, 'home_facility', person.homeFacilityId, `No such facility is in the roster. ${remedy}`);
  }
}

/** The assignment that a row speaks of: the same role of the same person in the same place, at a time that overlaps. */
function findAssignment(
  assignments: AssignmentOnRecord[],
  row: RoleRow,
  today: LocalDate,
): AssignmentOnRecord | undefined {
  const { from } = row;
  const endsOn = row.to && addDays(row.to, 1);
  const same = assignments.filter(
    (held) =>
      held.personId === row.person.personId &&
      held.role === row.role &&
      held.side === row.side &&
      held.scopeKind === row.scopeKind &&
      held.scopeId === row.scopeId &&
      held.modality === row.modality,
  );
  if (from === null) return same.find((held) => held.endsOn === endsOn || held.endsOn === null || held.endsOn > today);
  const overlaps = (held: AssignmentOnRecord) =>
    (endsOn === null || held.startsOn < endsOn) && (held.endsOn === null || from < held.endsOn);
  return same.find((held) => held.startsOn === from) ?? same.find(overlaps);
}

function planPeople({ people }: RolesOnRecord, rows: RoleRow[]): RoleChanges['people'] {
  const wanted = new Map<string, RoleRow['person']>();
  for (const { person } of rows) {
    const before = wanted.get(person.personId) ?? people.get(person.personId);
    // an empty home or shift leaves the one on record as it is
    wanted.set(person.personId, {
      ...person,
      homeFacilityId: person.homeFacilityId ?? before?.homeFacilityId ?? null,
      shift: person.shift ?? before?.shift ?? null,
    });
  }
  return compare([...people.values()], [...wanted.values()], ({ personId }) => personId);
}
