// Roles beside a co-lead's seat of which people are told when they get or leave one.

import type { Role, ScopeKind, Side } from './vocabulary.ts';

export const TOLD_ROLES = [
  'sponsor',
  'physician_co_lead',
  'regional_co_chair',
  'budget_maker',
  'labor_budget_rep',
] as const satisfies Role[];
export type ToldRole = (typeof TOLD_ROLES)[number];

export interface HeldPlace {
  personId: string;
  role: ToldRole;
  side: Side | null;
  scopeKind: ScopeKind;
  /** Null: the nation. */
  scopeId: string | null;
}

export interface RoleChange extends HeldPlace {
  change: 'joined' | 'left';
  /** From when it holds. */
  atMs: number;
}

export const isTold = <T extends { role: Role }>(held: T): held is T & { role: ToldRole } =>
  (TOLD_ROLES as readonly Role[]).includes(held.role);
