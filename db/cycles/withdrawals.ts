// Withdrawals that a roster proposes: of teams that are gone from it and still run. Both regional co-chairs decide.

import { z } from 'zod';
import { many } from '../query.ts';
import type { Tx } from '../transaction.ts';

const teamYear = z.object({ ubtId: z.string(), budgetYear: z.number().int() });
export type TeamYear = z.output<typeof teamYear>;

export interface WithdrawalChanges {
  proposed: TeamYear[];
  /** The team is back: what was proposed or half confirmed is overtaken. */
  lapsed: TeamYear[];
}

/**
 * Reads only, before the roster is written. What both sides have refused since the team went is not proposed again
 * until it has been back in between.
 *
 * @param teams `gone`: those that this roster no longer has; `back`: those that it has again
 */
export async function diffWithdrawals(
  tx: Tx,
  { gone, back }: { gone: string[]; back: string[] },
): Promise<WithdrawalChanges> {
  const proposed = await many(
    tx,
    teamYear,
    `select ubt_id as "ubtId", c.budget_year as "budgetYear"
     from ubt_cycles c join ubts u using (ubt_id)
     where c.outcome is null and (ubt_id = any($1) or (u.gone_since is not null and not ubt_id = any($2)))
       and not exists (
         select from approvals a
         where a.action = 'withdraw_team' and a.scope_kind = 'team' and a.scope_id = ubt_id
           and a.budget_year = c.budget_year
           and (a.status in ('proposed', 'waiting', 'confirmed')
             or (a.status = 'refused' and a.answered_at >= u.gone_since)))
     order by ubt_id collate "C", c.budget_year`,
    [gone, back],
  );
  const lapsed = await many(
    tx,
    teamYear,
    `select scope_id as "ubtId", budget_year as "budgetYear" from approvals
     where ${OPEN_PROPOSAL} and scope_id = any($1)
     order by scope_id collate "C", budget_year`,
    [back],
  );
  return { proposed, lapsed };
}

// only proposals of a roster: a co-chair's own request is ended by the co-chair
const OPEN_PROPOSAL = `action = 'withdraw_team' and scope_kind = 'team' and status in ('proposed', 'waiting')
  and payload ? 'importId'`;

export async function writeWithdrawals(
  tx: Tx,
  { proposed, lapsed }: WithdrawalChanges,
  by: { importId: number; importedBy: string; atMs: number },
): Promise<void> {
  const payload = { reason: 'gone from the roster', importId: by.importId, importedBy: by.importedBy };
  await tx.query(
    `insert into approvals
       (approval_id, action, scope_kind, budget_year, scope_id, region_id, payload, requested_by, requested_at, status)
     select gen_random_uuid(), 'withdraw_team', 'team', budget_year, ubt_id, region_id, $2, $3, $4, 'proposed'
     from jsonb_to_recordset($1::jsonb) as wanted ("ubtId" text, "budgetYear" integer)
     join ubt_cycles on ubt_id = "ubtId" and budget_year = "budgetYear"`,
    [JSON.stringify(proposed), payload, by.importedBy, new Date(by.atMs)],
  );
  await tx.query(
    `update approvals set status = 'lapsed', closed_at = $2, closed_reason = 'back_on_roster'
     from jsonb_to_recordset($1::jsonb) as back ("ubtId" text, "budgetYear" integer)
     where ${OPEN_PROPOSAL} and scope_id = back."ubtId" and budget_year = back."budgetYear"`,
    [JSON.stringify(lapsed), new Date(by.atMs)],
  );
}
