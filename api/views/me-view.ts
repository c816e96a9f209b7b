import type { z } from 'zod';
import type { listScopeNames } from '../../db/organization/scope-names.ts';
import { type Actor, canSomewhere } from '../../domain/permissions.ts';
import { SIDES } from '../../domain/vocabulary.ts';
import { ABILITIES, type meSchema } from '../contract/me.ts';

type ScopeNames = Awaited<ReturnType<typeof listScopeNames>>;

export function meView(actor: Actor, name: string, scopeNames: ScopeNames): z.output<typeof meSchema> {
  const { personId, roles } = actor;
  const nameOf = (kind: string, id: string | null) =>
    scopeNames.find((scope) => scope.kind === kind && scope.id === id)?.name ?? null;
  return {
    personId,
    name,
    roles: roles.map(({ role, side, scopeKind, scopeId }) => ({
      role,
      side,
      scopeKind,
      scopeId,
      scopeName: nameOf(scopeKind, scopeId),
    })),
    sides: SIDES.filter((side) => roles.some((held) => held.side === side)),
    teams: roles.flatMap(({ role, side, scopeId }) =>
      (role === 'co_lead' || role === 'physician_co_lead') && scopeId !== null
        ? [{ ubtId: scopeId, name: nameOf('team', scopeId) ?? scopeId, side }]
        : [],
    ),
    abilities: ABILITIES.filter((action) => canSomewhere(actor, action)),
  };
}
