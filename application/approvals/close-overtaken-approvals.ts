import { closeOvertaken, lockSituations } from '../../db/cycles/approvals.ts';
import { inTransaction } from '../../db/transaction.ts';
import { ACTING_TOGETHER_MS, overtakenBy } from '../../domain/approvals.ts';
import type { MailDeps } from '../mails/mail-deps.ts';

/**
 * Closes open requests that would change nothing any more, with the reason on record, so that none waits for ever.
 *
 * @returns how many this run has closed
 */
export function closeOvertakenRequests({ pool, clock }: Pick<MailDeps, 'pool' | 'clock'>): Promise<number> {
  const nowMs = clock.now();
  return inTransaction(pool, async (tx) => {
    const situations = await lockSituations(tx, nowMs - ACTING_TOGETHER_MS);
    const closed = situations.flatMap((situation) => {
      const reason = overtakenBy(situation.action, situation);
      return reason ? [{ approvalId: situation.approvalId, reason }] : [];
    });
    if (closed.length > 0) await closeOvertaken(tx, closed, nowMs);
    return closed.length;
  });
}
