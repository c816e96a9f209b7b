import type { Recipient } from '../../db/mail/recipients.ts';
import type { OpenDuty } from '../../db/mail/reminders.ts';
import type { Role } from '../../domain/vocabulary.ts';

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

/** In which capacities a person owes these duties, in words; whoever stands in for a vacant role is told so. */
export function capacities({ roles }: Pick<Recipient, 'roles'>, duties: Pick<OpenDuty, 'role' | 'side'>[]): string[] {
  const words = duties.map(({ role, side }) => {
    if (role === null) return 'co-lead';
    const name = side ? `${side} ${ROLE_WORDS[role]}` : ROLE_WORDS[role];
    return roles.includes(role) ? name : `stand-in for the ${name}`;
  });
  return [...new Set(words)];
}
