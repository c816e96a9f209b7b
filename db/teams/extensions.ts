import type { Tx } from '../transaction.ts';

export interface NewExtension {
  extensionId: string;
  budgetYear: number;
  ubtId: string;
  milestone: string;
  untilOn: string;
  reason: string;
  atMs: number;
}

/**
 * Inserted with the command, before the workflow has answered; a refusal closes it again. While one waits a second one
 * is not inserted: the workflow refuses it.
 */
export async function insertExtension(tx: Tx, given: NewExtension): Promise<void> {
  await tx.query(
    `insert into extensions (extension_id, budget_year, ubt_id, milestone, until_on, reason, requested_at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (budget_year, ubt_id, milestone) where status = 'waiting' do nothing`,
    [
      given.extensionId,
      given.budgetYear,
      given.ubtId,
      given.milestone,
      given.untilOn,
      given.reason,
      new Date(given.atMs),
    ],
  );
}

export async function closeExtension(
  tx: Tx,
  extensionId: string,
  status: 'granted' | 'refused' | 'lapsed',
  atMs: number,
): Promise<void> {
  await tx.query('update extensions set status = $2, answered_at = $3 where extension_id = $1', [
    extensionId,
    status,
    new Date(atMs),
  ]);
}
