// Requests as they wait, each written past the API by the owner: what follows from one is asked about by the test.

import { randomUUID } from 'node:crypto';
import { BUDGET_YEAR, type LaunchedTeams } from './launched-teams.ts';

export interface Asked {
  action: string;
  by: string;
  /** Null: a roster proposed it. */
  side: 'labor' | 'management' | null;
  ubtId?: string;
  region?: string;
  payload?: object;
  agoMs?: number;
}

/** About the launched year; a team of Colorado, the region or the nation. A minute old unless something else is said. */
export async function insertRequest(
  launched: LaunchedTeams,
  { action, by, side, ubtId, region, payload = {}, agoMs = 60_000 }: Asked,
): Promise<string> {
  const approvalId = randomUUID();
  const scopeKind = ubtId ? 'team' : region ? 'region' : 'nation';
  await launched.rows(
    `insert into approvals (approval_id, action, scope_kind, budget_year, scope_id, region_id, payload, requested_by,
       requested_side, requested_at, status)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[approvalId, action, scopeKind, BUDGET_YEAR, ubtId ?? region ?? null],
      ...[ubtId ? 'colorado' : (region ?? null), payload, by, side],
      ...[new Date(launched.clock.nowMs - agoMs), side ? 'waiting' : 'proposed'],
    ],
  );
  return approvalId;
}
