import { SIDES, type Side } from '../domain/vocabulary.ts';
import type {
  Roster,
  RosterFacility,
  RosterPerson,
  RosterRegion,
  RosterRole,
  RosterUbt,
  RosterUnit,
} from './roster.ts';

/** What the database holds of a roster; `gone`: its withdrawal is already proposed. */
export interface StandingRoster {
  regions: RosterRegion[];
  facilities: RosterFacility[];
  ubts: (RosterUbt & { gone: boolean })[];
  units: (RosterUnit & { gone: boolean })[];
  people: RosterPerson[];
  agreements: string[];
  roles: StandingRole[];
}

/** `named`: by its own side in the product, not by a roster file. */
export type StandingRole = RosterRole & { roleAssignmentId: number; named: boolean };

export interface Changed<T> {
  now: T;
  /** Which fields differ; 'gone': it was proposed for withdrawal and is back. */
  fields: string[];
}

interface Changes<T> {
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
  roles: { opened: RosterRole[]; ended: StandingRole[] };
  /** People who left one team's place and took another's. */
  peopleMoved: { personId: string; from: string[]; to: string[] }[];
  /** Seats whose holder the side itself named: they stand, although the file says somebody else, or nobody (null). */
  seatsNamedOtherwise: { ubtId: string; side: Side | null; named: string; inFile: string | null }[];
  /** Seats that nobody holds or is proposed for once this is applied. */
  seatsEmpty: { ubtId: string; side: Side }[];
}

/**
 * What a roster file would change. A file speaks for the regions it names: their teams that it leaves out are gone,
 * teams of other regions are not its matter. A team that is gone keeps its people until its withdrawal is confirmed.
 */
export function compareRosters(standing: StandingRoster, roster: Roster): RosterChanges {
  const spokenFor = teamsSpokenFor(standing, roster);
  const { roles, seatsNamedOtherwise } = compareRoles(standing, roster);
  const ubts = compare(standing.ubts, roster.ubts, (ubt) => ubt.ubtId);
  const units = compare(standing.units, roster.units, (unit) => unit.unitId);
  const known = new Set(standing.agreements);
  return {
    regions: compare(standing.regions, roster.regions, (region) => region.regionId),
    facilities: compare(standing.facilities, roster.facilities, (facility) => facility.facilityId),
    agreements: roster.agreements.filter((agreement) => !known.has(agreement)),
    people: compare(standing.people, roster.people, (person) => person.personId),
    ubts: { ...ubts, gone: gone(standing.ubts, roster.ubts, (ubt) => ubt.ubtId, spokenFor) },
    units: { ...units, gone: gone(standing.units, roster.units, (unit) => unit.unitId, spokenFor) },
    roles,
    peopleMoved: peopleMoved(roles),
    seatsNamedOtherwise,
    seatsEmpty: seatsEmpty(standing, roster),
  };
}

/** How many rows would be written; empty seats and moves are told, not written. */
export const sizeOf = ({ regions, facilities, agreements, people, ubts, units, roles }: RosterChanges): number =>
  [regions, facilities, people, ubts, units].reduce(
    (sum, { added, changed }) => sum + added.length + changed.length,
    0,
  ) +
  agreements.length +
  ubts.gone.length +
  units.gone.length +
  roles.opened.length +
  roles.ended.length;

function compare<T extends object>(
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

function teamsSpokenFor(standing: StandingRoster, roster: Roster): Set<string> {
  const regions = new Set(roster.regions.map((region) => region.regionId));
  const regionOf = new Map(standing.facilities.map((facility) => [facility.facilityId, facility.regionId]));
  const named = roster.ubts.map((ubt) => ubt.ubtId);
  const ofItsRegions = standing.ubts.filter((ubt) => regions.has(regionOf.get(ubt.facilityId) ?? ''));
  return new Set([...named, ...ofItsRegions.map((ubt) => ubt.ubtId)]);
}

function gone<T extends { ubtId: string }>(
  standing: (T & { gone: boolean })[],
  wanted: T[],
  id: (thing: T) => string,
  spokenFor: Set<string>,
): string[] {
  const present = new Set(wanted.map(id));
  return standing.filter((thing) => !thing.gone && spokenFor.has(thing.ubtId) && !present.has(id(thing))).map(id);
}

function compareRoles(standing: StandingRoster, roster: Roster): Pick<RosterChanges, 'roles' | 'seatsNamedOtherwise'> {
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
    const left = from.get(personId)?.filter((ubtId) => !taken.includes(ubtId)) ?? [];
    return left.length > 0 ? [{ personId, from: left, to: taken }] : [];
  });
}

function teamsByPerson(roles: RosterRole[]): Map<string, string[]> {
  const teams = new Map<string, string[]>();
  for (const { personId, ubtId } of roles) {
    const known = teams.get(personId);
    if (!known) teams.set(personId, [ubtId]);
    else if (!known.includes(ubtId)) known.push(ubtId);
  }
  return teams;
}

function seatsEmpty(standing: StandingRoster, roster: Roster): RosterChanges['seatsEmpty'] {
  const held = new Set([...standing.roles.filter((role) => role.named), ...roster.roles].map(placeOf));
  return roster.ubts.flatMap(({ ubtId }) =>
    SIDES.filter((side) => !held.has(placeOf({ personId: '', role: 'co_lead', side, ubtId }))).map((side) => ({
      ubtId,
      side,
    })),
  );
}
