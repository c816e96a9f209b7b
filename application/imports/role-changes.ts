// Whom a file gives a role or takes one from, and from when: what these people are told of.

import { startOfDay } from '../../calendar/instants.ts';
import type { LocalDate } from '../../calendar/local-date.ts';
import { NATIONAL_REFERENCE } from '../../calendar/place.ts';
import { isTold, type RoleChange } from '../../domain/role-changes.ts';
import type { RoleChanges } from '../../imports/roles/plan-roles.ts';
import type { RosterChanges } from '../../imports/roster/compare-rosters.ts';

export function changesByRoster({ opened, ended }: RosterChanges['roles'], nowMs: number): RoleChange[] {
  const asTold = (change: RoleChange['change'], places: RosterChanges['roles']['opened']): RoleChange[] =>
    places.filter(isTold).map(({ personId, role, side, ubtId }) => ({
      ...{ personId, role, side, scopeKind: 'team', scopeId: ubtId },
      ...{ change, atMs: nowMs },
    }));
  return [...asTold('left', ended), ...asTold('joined', opened)];
}

/** A role that begins or ends on a later day is told of on that day. */
export function changesByRoleFile(
  { opened, changed }: RoleChanges['roles'],
  today: LocalDate,
  nowMs: number,
): RoleChange[] {
  const from = (date: LocalDate) => Math.max(nowMs, startOfDay(date, NATIONAL_REFERENCE.timeZone));
  const isOver = ({ endsOn }: { endsOn: LocalDate | null }) => endsOn !== null && endsOn <= today;
  const joins = [...opened.filter((role) => !isOver(role)), ...changed.filter(({ startsOn }) => startsOn > today)];
  const leaves = [...opened.filter((role) => !isOver(role)), ...changed];
  return [
    ...joins.filter(isTold).map((role) => ({ ...placeOf(role), change: 'joined' as const, atMs: from(role.startsOn) })),
    ...leaves
      .filter(isTold)
      .flatMap((role) =>
        role.endsOn === null ? [] : [{ ...placeOf(role), change: 'left' as const, atMs: from(role.endsOn) }],
      ),
  ];
}

const placeOf = <T extends Pick<RoleChange, 'personId' | 'role' | 'side' | 'scopeKind' | 'scopeId'>>(role: T) => {
  const { personId, role: held, side, scopeKind, scopeId } = role;
  return { personId, role: held, side, scopeKind, scopeId };
};
