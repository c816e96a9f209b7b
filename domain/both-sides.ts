// One person cannot speak for both sides of one place: which two roles exclude each other at the same time.

import { LEVEL_ROLES } from './levels.ts';
import { roleInWords } from './role-in-words.ts';
import type { Role, Side } from './vocabulary.ts';

/** Where a role is held, widest first. Null: the role reaches the whole of the wider place. */
export interface RolePlace {
  regionId: string | null;
  facilityId: string | null;
  ubtId: string | null;
}

export interface PlacedSide {
  role: Role;
  side: Side | null;
  place: RolePlace;
  /** The first day, and the first day on which it is no longer held (null: open-ended), as local dates. */
  startsOn: string;
  endsOn: string | null;
}

// members of a committee only read, and may do so for either side
const SPEAKING: readonly Role[] = ['co_lead', 'labor_budget_rep', ...LEVEL_ROLES];

/**
 * Whether somebody with both roles would speak for both sides of a place, or for one side where they must count for
 * neither.
 */
export function isOfBothSides(one: PlacedSide, other: PlacedSide): boolean {
  if (!meet(one, other)) return false;
  const roles = [one.role, other.role];
  if (roles.includes('physician_co_lead')) return roles.includes('co_lead');
  return roles.every((role) => SPEAKING.includes(role)) && one.side !== other.side;
}

function meet(one: PlacedSide, other: PlacedSide): boolean {
  const inTime =
    (other.endsOn === null || one.startsOn < other.endsOn) && (one.endsOn === null || other.startsOn < one.endsOn);
  const keys = ['regionId', 'facilityId', 'ubtId'] as const;
  const inPlace = keys.every(
    (key) => one.place[key] === null || other.place[key] === null || one.place[key] === other.place[key],
  );
  return inTime && inPlace;
}

/** @param source where the role stands, such as 'in row 7' */
export function heldRoleInWords(personId: string, { role, side, place }: PlacedSide, source = 'on record'): string {
  const where = place.ubtId ?? place.facilityId ?? place.regionId ?? 'the nation';
  return `${personId} is ${roleInWords(role, side)} of ${where} (${source}), and nobody acts for both sides of one place.`;
}
