import type { RosterChanges, RosterOnRecord } from './compare-rosters.ts';
import { comparedName } from './contradictions.ts';
import type { RosterPerson } from './roster.ts';

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
 * Teams and units that are new while one without its leading zeros, or one of the same name in the same place, is gone; and new
 * people who have the name or address of one without those zeros.
 *
 * @param alike people on record whose refs are like those of the file in capitals or zeros
 */
export function findRenumbered(
  standing: RosterOnRecord,
  { ubts, units, people }: RosterChanges,
  alike: readonly RosterPerson[],
): Renumbered[] {
  const goneUbts = new Set(ubts.gone);
  const goneUnits = new Set(units.gone);
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
    standing.units
      .filter(({ unitId }) => goneUnits.has(unitId))
      .map((unit) => ({ ...unit, id: unit.unitId, place: unit.ubtId })),
    units.added.map((unit) => ({ ...unit, id: unit.unitId, place: known.get(unit.ubtId) ?? unit.ubtId })),
  );
  return [...teams, ...ofUnits, ...samePeople(people.added, alike)];
}

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

/** People of a file who are on record under a ref with the leading zeros that Excel has dropped. */
export function samePeople(added: readonly RosterPerson[], alike: readonly RosterPerson[]): Renumbered[] {
  const byZeros = new Map(alike.map((person) => [withoutZeros(person.personId), person]));
  return added.flatMap(({ personId, name, email }) => {
    const before = byZeros.get(personId);
    if (!before || !isWithoutZeros(personId, before.personId)) return [];
    const isSame =
      before.email.toLowerCase() === email.toLowerCase() || comparedName(before.name) === comparedName(name);
    return isSame ? [{ kind: 'person', known: before.personId, inFile: personId, lostZeros: true }] : [];
  });
}
