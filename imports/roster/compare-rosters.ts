import { SIDES, type Side } from '../../domain/vocabulary.ts';
import type {
  Roster,
  RosterFacility,
  RosterPerson,
  RosterRegion,
  RosterRole,
  RosterUbt,
  RosterUnit,
  UncoveredUnit,
} from './roster.ts';

/** What the database holds of a roster; `gone`: its withdrawal is already proposed. */
export interface RosterOnRecord {
  regions: RosterRegion[];
  facilities: RosterFacility[];
  ubts: (RosterUbt & { gone: boolean })[];
  units: (RosterUnit & { gone: boolean })[];
  uncoveredUnits: UncoveredUnit[];
  people: RosterPerson[];
  agreements: string[];
  roles: RoleOnRecord[];
}

/** `named`: by its own side in the product, not by a roster file. */
export type RoleOnRecord = RosterRole & { roleAssignmentId: number; named: boolean };

export interface Changed<T> {
  now: T;
  /** Which fields differ; 'gone': it was proposed for withdrawal and is back. */
  fields: string[];
}

export interface Changes<T> {
  added: T[];
  changed: Changed<T>[];
}

export interface RosterChanges {
  regions: Changes<RosterRegion>;
  facilities: Changes<RosterFacility>;
  agreements: string[];
  people: Changes<RosterPerson>;
  /** `gone`: ids; they stay, proposed for withdrawal. */
  ubts: Changes<RosterUbt> & { gone: string[] };
  units: Changes<RosterUnit> & { gone: string[] };
  /** `gone`: ids of cost centers that have a team by now or stand in the file of their region no more. */
  uncoveredUnits: Changes<UncoveredUnit> & { gone: string[] };
  roles: { opened: RosterRole[]; ended: RoleOnRecord[] };
  /** People who left one team's place and took another's. */
  peopleMoved: { personId: string; from: string[]; to: string[] }[];
  /** Seats whose holder the side itself named: they stand, although the file says somebody else, or nobody (null). */
  seatsNamedOtherwise: { ubtId: string; side: Side | null; named: string; inFile: string | null }[];
  /** Seats that nobody holds or is proposed for once this is applied. */
  seatsEmpty: { ubtId: string; side: Side }[];
  /** Every cost center of the file that no team covers. */
  unitsWithoutTeam: UncoveredUnit[];
}

/**
 * What a roster file would change. A file speaks for the regions it names: their teams that it leaves out are gone,
 * it says nothing about teams of other regions. A team that is gone keeps its people until its withdrawal is confirmed.
 */
export function compareRosters(standing: RosterOnRecord, roster: Roster): RosterChanges {
  const regions = new Set(roster.regions.map((region) => region.regionId));
  const ofItsRegions = standing.facilities.filter(({ regionId }) => regions.has(regionId));
  const facilities = new Set(ofItsRegions.map(({ facilityId }) => facilityId));
  const spokenFor = teamsSpokenFor(standing, roster, facilities);
  const { roles, seatsNamedOtherwise } = compareRoles(standing, roster);
  const ubts = compare(standing.ubts, roster.ubts, (ubt) => ubt.ubtId);
  const units = compare(standing.units, roster.units, (unit) => unit.unitId);
  const known = new Set(standing.agreements);
  return {
    regions: compare(standing.regions, roster.regions, (region) => region.regionId),
    facilities: compare(standing.facilities, roster.facilities, (facility) => facility.facilityId),
    agreements: roster.agreements.filter((agreement) => !known.has(agreement)),
    people: compare(standing.people, roster.people, (person) => person.personId),
    ubts: { ...ubts, gone: ubtsGone(standing, roster, spokenFor) },
    units: { ...units, gone: unitsGone(standing, roster, spokenFor) },
    uncoveredUnits: compareUncovered(standing, roster, facilities),
    roles,
    peopleMoved: peopleMoved(roles),
    seatsNamedOtherwise,
    seatsEmpty: seatsEmpty(standing, roster),
    unitsWithoutTeam: roster.uncoveredUnits,
  };
}

/** What is new and what differs, by id. */
export function compare<T extends object>(
  standing: (T & { gone?: boolean })[],
  wanted: T[],
  id: (thing: T) => string,
): Changes<T> {
  const byId = new Map(standing.map((thing) => [id(thing), thing]));
  const added: T[] = [];
  const changed: Changed<T>[] = [];
  for (const now of wanted) {
    const before = byId.get(id(now));
    if (!before) {
      added.push(now);
      continue;
    }
    const fields = (Object.keys(now) as (keyof T & string)[]).filter(
      (field) => JSON.stringify(before[field]) !== JSON.stringify(now[field]),
    );
    const all = before.gone ? [...fields, 'gone'] : fields;
    if (all.length > 0) changed.push({ now, fields: all });
  }
  return { added, changed };
}

function teamsSpokenFor(standing: RosterOnRecord, roster: Roster, facilities: Set<string>): Set<string> {
  const ofItsRegions = standing.ubts.filter(({ facilityId }) => facilities.has(facilityId));
  return new Set([...roster.ubts, ...ofItsRegions].map(({ ubtId }) => ubtId));
}

function ubtsGone(standing: RosterOnRecord, roster: Roster, spokenFor: Set<string>): string[] {
  const present = new Set(roster.ubts.map(({ ubtId }) => ubtId));
  return standing.ubts
    .filter(({ ubtId, gone }) => !gone && spokenFor.has(ubtId) && !present.has(ubtId))
    .map(({ ubtId }) => ubtId);
}

function unitsGone(standing: RosterOnRecord, roster: Roster, spokenFor: Set<string>): string[] {
  const present = new Set(roster.units.map(({ unitId }) => unitId));
  // a unit that lost its team is gone from it, whichever region that team is of
  const uncovered = new Set(roster.uncoveredUnits.map(({ unitId }) => unitId));
  return standing.units
    .filter(
      ({ unitId, ubtId, gone }) => !gone && !present.has(unitId) && (spokenFor.has(ubtId) || uncovered.has(unitId)),
    )
    .map(({ unitId }) => unitId);
}

function compareUncovered(
  standing: RosterOnRecord,
  roster: Roster,
  facilities: Set<string>,
): RosterChanges['uncoveredUnits'] {
  const covered = new Set(roster.units.map(({ unitId }) => unitId));
  const present = new Set(roster.uncoveredUnits.map(({ unitId }) => unitId));
  const gone = standing.uncoveredUnits.filter(
    ({ unitId, facilityId }) => !present.has(unitId) && (covered.has(unitId) || facilities.has(facilityId)),
  );
  return {
    ...compare(standing.uncoveredUnits, roster.uncoveredUnits, (unit) => unit.unitId),
    gone: gone.map(({ unitId }) => unitId),
  };
}

function compareRoles(standing: RosterOnRecord, roster: Roster): Pick<RosterChanges, 'roles' | 'seatsNamedOtherwise'> {
  const teams = new Set(roster.ubts.map((ubt) => ubt.ubtId));
  const held = standing.roles.filter((role) => teams.has(role.ubtId));
  const named = new Map(held.filter((role) => role.named).map((role) => [placeOf(role), role]));
  const inFile = new Map(roster.roles.map((role) => [placeOf(role), role.personId]));
  // a seat is named by its own side only: an older file cannot take that back
  const open = (role: RosterRole) => !named.has(placeOf(role));
  const key = (role: RosterRole) => `${placeOf(role)} ${role.personId}`;
  const [before, now] = [new Set(held.map(key)), new Set(roster.roles.map(key))];
  return {
    roles: {
      opened: roster.roles.filter((role) => open(role) && !before.has(key(role))),
      ended: held.filter((role) => open(role) && !now.has(key(role))),
    },
    seatsNamedOtherwise: [...named].flatMap(([place, { ubtId, side, personId }]) => {
      const listed = inFile.get(place) ?? null;
      return listed === personId ? [] : [{ ubtId, side, named: personId, inFile: listed }];
    }),
  };
}

const placeOf = ({ role, side, ubtId }: RosterRole): string => `${ubtId} ${role} ${side}`;

function peopleMoved({ opened, ended }: RosterChanges['roles']): RosterChanges['peopleMoved'] {
  const from = teamsByPerson(ended);
  const to = teamsByPerson(opened);
  return [...to].flatMap(([personId, taken]) => {
    const left = [...(from.get(personId) ?? [])].filter((ubtId) => !taken.has(ubtId));
    return left.length > 0 ? [{ personId, from: left, to: [...taken] }] : [];
  });
}

function teamsByPerson(roles: RosterRole[]): Map<string, Set<string>> {
  const teams = new Map<string, Set<string>>();
  for (const { personId, ubtId } of roles) {
    const known = teams.get(personId);
    if (known) known.add(ubtId);
    else teams.set(personId, new Set([ubtId]));
  }
  return teams;
}

function seatsEmpty(standing: RosterOnRecord, roster: Roster): RosterChanges['seatsEmpty'] {
  const held = new Set([...standing.roles.filter((role) => role.named), ...roster.roles].map(placeOf));
  return roster.ubts.flatMap(({ ubtId }) =>
    SIDES.filter((side) => !held.has(placeOf({ personId: '', role: 'co_lead', side, ubtId }))).map((side) => ({
      ubtId,
      side,
    })),
  );
}
