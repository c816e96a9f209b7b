import type { Actor, HeldRole } from '../../domain/permissions.ts';
import type { Side } from '../../domain/vocabulary.ts';
import type { Importer } from '../../imports/guard-people.ts';
import type { ConfirmedBy, PlacedRole } from '../../imports/roles/plan-roles.ts';
import type { RoleRow } from '../../imports/roles/role-file.ts';

/**
 * Whose import confirms a role at once: a side's own co-chairs its roles, regional ones within their region; operations
 * and any co-chair the roles that count for neither side. Where a side has no national co-chair at all, nobody could
 * confirm the first one: operations may, one per side.
 *
 * @param seated the sides that have a confirmed national co-chair
 */
export function whoConfirms(actor: Actor, rows: readonly RoleRow[], seated: readonly Side[]): ConfirmedBy {
  const firstOfSide = new Map<Side, number>();
  for (const { role, side, row } of rows) {
    if (role !== 'national_co_chair' || side === null || seated.includes(side) || firstOfSide.has(side)) continue;
    firstOfSide.set(side, row);
  }
  return (role) => {
    const isFirst = role.side !== null && firstOfSide.get(role.side) === role.row;
    return mayConfirm(actor, role) || (isOperations(actor) && isFirst) ? actor.personId : null;
  };
}

/** How far an importer may change people's names and addresses: as far as they may confirm. */
export function importerOf(actor: Actor): Importer {
  const sides = coChairsOf(actor).flatMap(({ side }) => side ?? []);
  return { isOperations: isOperations(actor), sides, speaksFor: (role) => mayConfirm(actor, role) };
}

function mayConfirm(actor: Actor, { side, regionId }: Pick<PlacedRole, 'side' | 'regionId'>): boolean {
  const coChairs = coChairsOf(actor);
  if (side === null) return isOperations(actor) || coChairs.length > 0;
  return coChairs.some(
    (held) =>
      held.side === side && (held.role === 'national_co_chair' || (regionId !== null && held.scopeId === regionId)),
  );
}

const coChairsOf = (actor: Actor): HeldRole[] =>
  actor.roles.filter(({ role }) => role === 'national_co_chair' || role === 'regional_co_chair');

const isOperations = (actor: Actor): boolean => actor.roles.some(({ role }) => role === 'operations');
