import type { Role, ScopeKind, Side } from '../../domain/vocabulary.ts';

/** Roles that a role file may give; co-leads come with the roster, where their team stands. */
export const IMPORTABLE_ROLES = [
  'national_co_chair',
  'regional_co_chair',
  'committee_member',
  'sponsor',
  'budget_maker',
  'labor_budget_rep',
  'expert',
  'operations',
] as const satisfies readonly Role[];
export type ImportableRole = (typeof IMPORTABLE_ROLES)[number];

interface RoleRule {
  /** Empty: the role counts for neither side. */
  sides: readonly Side[];
  scopes: readonly ScopeKind[];
}

const BOTH: readonly Side[] = ['labor', 'management'];

export const ROLE_RULES: Record<ImportableRole, RoleRule> = {
  national_co_chair: { sides: BOTH, scopes: ['nation'] },
  regional_co_chair: { sides: BOTH, scopes: ['region'] },
  committee_member: { sides: BOTH, scopes: ['region', 'nation'] },
  sponsor: { sides: BOTH, scopes: ['team', 'facility', 'region'] },
  budget_maker: { sides: [], scopes: ['team', 'facility', 'region', 'nation'] },
  labor_budget_rep: { sides: ['labor'], scopes: ['team', 'facility', 'region', 'nation'] },
  expert: { sides: [], scopes: ['team', 'facility', 'region', 'nation'] },
  operations: { sides: [], scopes: ['region', 'nation'] },
};

export const SHIFTS = ['day', 'evening', 'night'] as const;
export type Shift = (typeof SHIFTS)[number];
