import type { TeamKey } from './team-queries.ts';

/** The parameters of a command in a team: whose, and the key under which it is done once. */
export const inTeam = ({ budgetYear, ubtId }: TeamKey, key: string) => ({
  path: { budgetYear, ubtId },
  header: { 'Idempotency-Key': key },
});
