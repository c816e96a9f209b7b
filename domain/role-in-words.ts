import type { Role, Side } from './vocabulary.ts';

const ROLE_WORDS: Record<Role, string> = {
  national_co_chair: 'national co-chair',
  regional_co_chair: 'regional co-chair',
  sponsor: 'sponsor',
  co_lead: 'co-lead',
  physician_co_lead: 'physician co-lead',
  budget_maker: 'budget-maker',
  labor_budget_rep: 'labor budget representative',
  expert: 'expert',
  operations: 'operations',
  committee_member: 'committee member',
};

/** Such as "labor co-lead". A labor budget representative's side is in the name already. */
export const roleInWords = (role: Role, side: Side | null): string =>
  side === null || role === 'labor_budget_rep' ? ROLE_WORDS[role] : `${side} ${ROLE_WORDS[role]}`;
