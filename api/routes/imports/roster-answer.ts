import { z } from 'zod';
import { SIDES } from '../../../domain/vocabulary.ts';
import type { Changed, RosterChanges } from '../../../roster/compare-rosters.ts';
import type { RosterRole } from '../../../roster/roster.ts';
import { listed, listing } from './listing.ts';

const ids = listing(z.string());
const changed = listing(z.strictObject({ id: z.string(), fields: z.array(z.string()) }));
const side = z.enum(SIDES);
const place = z.strictObject({ personId: z.string(), role: z.string(), side: side.nullable(), ubtId: z.string() });
const moved = z.strictObject({ personId: z.string(), from: z.array(z.string()), to: z.array(z.string()) });
const namedOtherwise = z.strictObject({
  ubtId: z.string(),
  side: side.nullable(),
  named: z.string(),
  inFile: z.string().nullable(),
});

export const rosterAnswerSchema = z.strictObject({
  dryRun: z.boolean(),
  rows: z.number().int(),
  added: z.strictObject({ regions: ids, facilities: ids, agreements: ids, ubts: ids, units: ids, people: ids }),
  changed: z.strictObject({ regions: changed, facilities: changed, ubts: changed, units: changed, people: changed }),
  gone: z.strictObject({ ubts: ids, units: ids }),
  roles: z.strictObject({ opened: listing(place), ended: listing(place) }),
  peopleMoved: listing(moved),
  seatsEmpty: listing(z.strictObject({ ubtId: z.string(), side })),
  seatsNamedOtherwise: listing(namedOtherwise),
});
export type RosterAnswer = z.output<typeof rosterAnswerSchema>;

export function rosterAnswer(dryRun: boolean, rows: number, changes: RosterChanges): RosterAnswer {
  const { regions, facilities, agreements, ubts, units, people, roles } = changes;
  const same = (id: string) => id;
  return {
    dryRun,
    rows,
    added: {
      regions: listed(regions.added, (region) => region.regionId),
      facilities: listed(facilities.added, (facility) => facility.facilityId),
      agreements: listed(agreements, same),
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
    gone: { ubts: listed(ubts.gone, same), units: listed(units.gone, same) },
    roles: { opened: listed(roles.opened, placeInTeam), ended: listed(roles.ended, placeInTeam) },
    peopleMoved: listed(changes.peopleMoved, (person) => person),
    seatsEmpty: listed(changes.seatsEmpty, (seat) => seat),
    seatsNamedOtherwise: listed(changes.seatsNamedOtherwise, (seat) => seat),
  };
}

const listChanged = <T>(things: Changed<T>[], id: (thing: T) => string) =>
  listed(things, ({ now, fields }) => ({ id: id(now), fields }));

const placeInTeam = ({ personId, role, side, ubtId }: RosterRole) => ({ personId, role, side, ubtId });
