import type { Recipient } from '../../db/mail/recipients.ts';
import type { OpenDuty } from '../../db/mail/reminders.ts';
import { roleInWords } from '../../domain/role-in-words.ts';

/** In which capacities a person owes these duties, in words; whoever stands in for a vacant role is told so. */
export function capacities({ roles }: Pick<Recipient, 'roles'>, duties: Pick<OpenDuty, 'role' | 'side'>[]): string[] {
  const words = duties.map(({ role, side }) => {
    if (role === null) return 'co-lead';
    const name = roleInWords(role, side);
    return roles.includes(role) ? name : `stand-in for the ${name}`;
  });
  return [...new Set(words)];
}
