// Which teams a person's roles reach, for lists: what `can` says of one place, said of many at once.

import type { Actor } from './permissions.ts';
import type { Role, ScopeKind } from './vocabulary.ts';

export interface Reach {
  regionIds: string[];
  facilityIds: string[];
  ubtIds: string[];
}

/** Null: all of the nation. @param roles those that count; left out: all */
export function reachOf({ roles: held }: Pick<Actor, 'roles'>, roles?: readonly Role[]): Reach | null {
  const counting = held.filter(({ role }) => roles?.includes(role) ?? true);
  if (counting.some(({ scopeKind }) => scopeKind === 'nation')) return null;
  const ids = (kind: ScopeKind) =>
    counting.flatMap(({ scopeKind, scopeId }) => (scopeKind === kind && scopeId !== null ? [scopeId] : []));
  return { regionIds: ids('region'), facilityIds: ids('facility'), ubtIds: ids('team') };
}
