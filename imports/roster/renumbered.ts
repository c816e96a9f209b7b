import type { RosterChanges, RosterOnRecord } from './compare-rosters.ts';
import { comparedName } from './contradictions.ts';
import type { RosterPerson, UncoveredUnit } from './roster.ts';

/** Something new in a file that looks like something known under another ref. */
export interface Renumbered {
  kind: 'team' | 'unit' | 'person';
  known: string;
  inFile: string;
  /** The refs differ in nothing but leading zeros, which Excel drops. */
  lostZeros: boolean;
}

export const isWithoutZeros = (ref: string, known: string): boolean =>
  /^\d+$/.test(known) && known.length > ref.length && withoutZeros(known) === ref;

const withoutZeros = (ref: string): string => ref.replace(/^0+/, '');

/**
 * Teams, units and cost centers without a team that are new while one with leading zeros before its ref, or one of the same
 * name in the same place, is gone; and new people who have the name or address of one with those zeros, or both of anybody.
 *
 * @param alike people on record whose refs are like those of the file in capitals or zeros, or who have their addresses
 */
export function findRenumbered(
  standing: RosterOnRecord,
  { ubts, units, uncoveredUnits, people }: RosterChanges,
  alike: readonly RosterPerson[],
): Renumbered[] {
  const goneUbts = new Set(ubts.gone);
  const goneUnits = new Set(units.gone);
  const goneUncovered = new Set(uncoveredUnits.gone);
  const teams = pair(
    'team',
    standing.ubts
      .filter(({ ubtId }) => goneUbts.has(ubtId))
      .map((ubt) => ({ ...ubt, id: ubt.ubtId, place: ubt.facilityId })),
    ubts.added.map((ubt) => ({ ...ubt, id: ubt.ubtId, place: ubt.facilityId })),
  );
  const known = new Map(teams.map(({ inFile, known }) => [inFile, known]));
  const ofUnits = pair(
    'unit',
    [
      ...standing.units
        .filter(({ unitId }) => goneUnits.has(unitId))
        .map((unit) => ({ ...unit, id: unit.unitId, place: unit.ubtId })),
      ...standing.uncoveredUnits.filter(({ unitId }) => goneUncovered.has(unitId)).map(withoutTeam),
    ],
    [
      ...units.added.map((unit) => ({ ...unit, id: unit.unitId, place: known.get(unit.ubtId) ?? unit.ubtId })),
      ...uncoveredUnits.added.map(withoutTeam),
    ],
  );
  return [...teams, ...ofUnits, ...samePeople(people.added, alike)];
}

const withoutTeam = ({ unitId, name, facilityId }: UncoveredUnit): Named => ({
  id: unitId,
  name,
  place: `facility ${facilityId}`,
});

interface Named {
  id: string;
  name: string;
  place: string;
}

function pair(kind: 'team' | 'unit', gone: Named[], added: Named[]): Renumbered[] {
  const byZeros = new Map(gone.filter(({ id }) => /^0\d+$/.test(id)).map((thing) => [withoutZeros(thing.id), thing]));
  const nameIn = ({ name, place }: Named) => `${place}\n${comparedName(name)}`;
  const byName = new Map(gone.map((thing) => [nameIn(thing), thing]));
  return added.flatMap((thing) => {
    const before = byZeros.get(thing.id) ?? byName.get(nameIn(thing));
    if (!before) return [];
    byName.delete(nameIn(before));
    return [{ kind, known: before.id, inFile: thing.id, lostZeros: isWithoutZeros(thing.id, before.id) }];
  });
}

/** New people of a file who are on record: under a ref with leading zeros, or with their name and address under any ref. */
export function samePeople(added: readonly RosterPerson[], alike: readonly RosterPerson[]): Renumbered[] {
  const byZeros = new Map(alike.map((person) => [withoutZeros(person.personId), person]));
  const byBoth = new Map(alike.map((person) => [nameAndAddress(person), person]));
  return added.flatMap((person): Renumbered[] => {
    const inFile = person.personId;
    const before = byZeros.get(inFile);
    const lostZeros = before !== undefined && isWithoutZeros(inFile, before.personId) && isAlike(before, person);
    if (lostZeros) return [{ kind: 'person', known: before.personId, inFile, lostZeros }];
    const known = byBoth.get(nameAndAddress(person))?.personId;
    return known === undefined ? [] : [{ kind: 'person', known, inFile, lostZeros }];
  });
}

const isAlike = (one: RosterPerson, other: RosterPerson): boolean =>
  one.email.toLowerCase() === other.email.toLowerCase() || comparedName(one.name) === comparedName(other.name);

const nameAndAddress = ({ name, email }: RosterPerson): string => `${comparedName(name)}\n${email.toLowerCase()}`;
