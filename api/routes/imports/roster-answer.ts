import { z } from 'zod';
import type { RosterPlan } from '../../../application/imports/import-roster.ts';
import { roleInWords } from '../../../domain/role-in-words.ts';
import { SIDES } from '../../../domain/vocabulary.ts';
import type { Roster, RosterRole } from '../../../imports/roster/roster.ts';
import { changedThings, listChanged, listed, listing, readAsVacant, rowsLeftOut, sharedAddresses } from './listing.ts';

const ids = listing(z.string());
const side = z.enum(SIDES);
const place = z.strictObject({
  personId: z.string(),
  role: z.string(),
  roleInWords: z.string(),
  side: side.nullable(),
  ubtId: z.string(),
});
const withoutTeam = z.strictObject({ unitId: z.string(), facilityId: z.string() });
const teamYear = z.strictObject({ ubtId: z.string(), budgetYear: z.number().int() });
const moved = z.strictObject({ personId: z.string(), from: z.array(z.string()), to: z.array(z.string()) });
const namedOtherwise = z.strictObject({
  ubtId: z.string(),
  side: side.nullable(),
  named: z.string(),
  inFile: z.string().nullable(),
});

const newName = z.strictObject({ id: z.string(), note: z.string() });
const renumbered = z.strictObject({
  kind: z.enum(['team', 'unit', 'person']),
  known: z.string(),
  inFile: z.string(),
  lostZeros: z.boolean(),
});

export const rosterAnswerSchema = z.strictObject({
  dryRun: z.boolean(),
  rows: z.number().int(),
  added: z.strictObject({ ubts: ids, units: ids, people: ids }),
  changed: z.strictObject({
    regions: changedThings,
    facilities: changedThings,
    ubts: changedThings,
    units: changedThings,
    people: changedThings,
  }),
  /** Told apart from what an import adds every year: a typing error would create a region. */
  newRegions: listing(newName),
  newFacilities: listing(newName),
  newAgreements: listing(newName),
  gone: z.strictObject({ ubts: ids, units: ids }),
  /** New refs of what looks like something known. */
  looksRenumbered: listing(renumbered),
  roles: z.strictObject({ opened: listing(place), ended: listing(place) }),
  peopleMoved: listing(moved),
  /** Teams on record whose zone or state changes: their running cycles take their dates anew. */
  teamsRedated: ids,
  seatsEmpty: listing(z.strictObject({ ubtId: z.string(), side })),
  seatsNamedOtherwise: listing(namedOtherwise),
  /** Every cost center of the file that no team covers. */
  unitsWithoutTeam: listing(withoutTeam),
  /** Running cycles of teams that are gone; both regional co-chairs decide. */
  withdrawalsProposed: listing(teamYear),
  /** Proposals that are overtaken: the team is back. */
  withdrawalsLapsed: listing(teamYear),
  /** Places that stay empty: with them one person would act for both sides of one place. */
  bothSides: listing(
    z.strictObject({
      row: z.number().int(),
      column: z.string(),
      personId: z.string(),
      ubtId: z.string(),
      message: z.string(),
    }),
  ),
  sharedAddresses,
  readAsVacant,
  rowsLeftOut,
});
export type RosterAnswer = z.output<typeof rosterAnswerSchema>;

export function rosterAnswer(
  dryRun: boolean,
  { rows, readAsVacant, leftOut }: Pick<Roster, 'rows' | 'readAsVacant' | 'leftOut'>,
  {
    changes,
    bothSides,
    redated,
    withdrawals,
    sharedAddresses,
    newNames,
    renumbered,
  }: Omit<RosterPlan, 'problems' | 'asks'>,
): RosterAnswer {
  const { regions, facilities, ubts, units, people, roles } = changes;
  const same = (id: string) => id;
  return {
    dryRun,
    rows,
    added: {
      ubts: listed(ubts.added, (ubt) => ubt.ubtId),
      units: listed(units.added, (unit) => unit.unitId),
      people: listed(people.added, (person) => person.personId),
    },
    changed: {
      regions: listChanged(regions.changed, (region) => region.regionId),
      facilities: listChanged(facilities.changed, (facility) => facility.facilityId),
      ubts: listChanged(ubts.changed, (ubt) => ubt.ubtId),
      units: listChanged(units.changed, (unit) => unit.unitId),
      people: listChanged(people.changed, (person) => person.personId),
    },
    newRegions: listed(newNames.regions, (name) => name),
    newFacilities: listed(newNames.facilities, (name) => name),
    newAgreements: listed(newNames.agreements, (name) => name),
    looksRenumbered: listed(renumbered, (thing) => thing),
    gone: { ubts: listed(ubts.gone, same), units: listed(units.gone, same) },
    roles: { opened: listed(roles.opened, placeInTeam), ended: listed(roles.ended, placeInTeam) },
    peopleMoved: listed(changes.peopleMoved, (person) => person),
    teamsRedated: listed(redated, same),
    seatsEmpty: listed(changes.seatsEmpty, (seat) => seat),
    seatsNamedOtherwise: listed(changes.seatsNamedOtherwise, (seat) => seat),
    unitsWithoutTeam: listed(changes.unitsWithoutTeam, ({ unitId, facilityId }) => ({ unitId, facilityId })),
    withdrawalsProposed: listed(withdrawals.proposed, (team) => team),
    withdrawalsLapsed: listed(withdrawals.lapsed, (team) => team),
    bothSides: listed(bothSides, (place) => place),
    sharedAddresses: listed(sharedAddresses, (shared) => shared),
    readAsVacant: listed(readAsVacant, (place) => place),
    rowsLeftOut: listed(leftOut, (row) => row),
  };
}

/** For a refusal: whoever is asked to confirm a number must see whom it means. */
export const wouldGo = ({ changes, renumbered, asks }: Pick<RosterPlan, 'changes' | 'renumbered' | 'asks'>) => ({
  asks,
  wouldGo: listed(changes.ubts.gone, (ubtId) => ubtId),
  looksRenumbered: listed(renumbered, (thing) => thing),
});

const placeInTeam = ({ personId, role, side, ubtId }: RosterRole) => ({
  ...{ personId, role, roleInWords: roleInWords(role, side), side, ubtId },
});
