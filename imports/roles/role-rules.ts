import type { ImportableRole, ScopeKind, Side } from '../../domain/vocabulary.ts';

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
