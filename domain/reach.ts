// Which teams a person's roles reach, for lists: what `can` says of one place, said of many at once.

import { type Action, type Actor, isGranted } from './permissions.ts';
import type { ScopeKind } from './vocabulary.ts';

export interface Reach {
  regionIds: string[];
  facilityIds: string[];
  ubtIds: string[];
}

/** Null: all of the nation. @param action something of a team, not of one side of it */
export function reachOf({ roles }: Pick<Actor, 'roles'>, action: Action): Reach | null {
  const counting = roles.filter(({ role }) => isGranted(role, action));
  if (counting.some(({ scopeKind }) => scopeKind === 'nation')) return null;
  const ids = (kind: ScopeKind) =>
    counting.flatMap(({ scopeKind, scopeId }) => (scopeKind === kind && scopeId !== null ? [scopeId] : []));
  return { regionIds: ids('region'), facilityIds: ids('facility'), ubtIds: ids('team') };
}
