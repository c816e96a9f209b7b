import type { CycleState } from '../../domain/team-cycle/state.ts';
import type { Side } from '../../domain/vocabulary.ts';
import type { TeamKey } from '../teams/team-key.ts';
import type { Tx } from '../transaction.ts';

/** The filing row as the state has it; `taken_back` when a side withdrew its signature before receipt. */
export async function saveFiling(tx: Tx, team: TeamKey, after: CycleState, atMs: number): Promise<void> {
  const { filing, carryForwardFrom } = after;
  await tx.query(
    `insert into filings (budget_year, ubt_id, kind, state, labor_revision_id, management_revision_id, carried_from,
       on_time, sent_at, received_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9::timestamptz, case when $4 = 'received' then $9::timestamptz end)
     on conflict (budget_year, ubt_id) do update set kind = excluded.kind, state = excluded.state,
       labor_revision_id = excluded.labor_revision_id, management_revision_id = excluded.management_revision_id,
       carried_from = excluded.carried_from, on_time = excluded.on_time,
       sent_at = case when excluded.state = 'jointly_signed' then excluded.sent_at else filings.sent_at end,
       received_at = excluded.received_at`,
    [
      team.budgetYear,
      team.ubtId,
      filing.kind,
      filing.state,
      filing.sent.labor?.revisionId ?? null,
      filing.sent.management?.revisionId ?? null,
      filing.kind === 'carried_forward' ? carryForwardFrom : null,
      filing.onTime,
      new Date(atMs),
    ],
  );
}

export async function takeBackFiling(tx: Tx, team: TeamKey): Promise<void> {
  await tx.query(
    `update filings set state = 'taken_back' where budget_year = $1 and ubt_id = $2 and state = 'jointly_signed'`,
    [team.budgetYear, team.ubtId],
  );
}

/** The pending signature of this command stands; an earlier one of the same side no longer does. */
export async function standSignOff(
  tx: Tx,
  team: TeamKey,
  { commandId, side, atMs }: { commandId: string; side: Side; atMs: number },
): Promise<void> {
  await tx.query(
    `update sign_offs s set status = 'replaced' from revisions r
     where r.revision_id = s.revision_id and r.budget_year = $1 and r.ubt_id = $2
       and s.side = $3 and s.status = 'standing'`,
    [team.budgetYear, team.ubtId, side],
  );
  await tx.query(`update sign_offs set status = 'standing' where command_id = $1`, [commandId]);
  // a refusal that was answered before the signature came through has let go of the revision
  await tx.query(
    `update revisions set frozen_at = $2
     where frozen_at is null and revision_id in (select revision_id from sign_offs where command_id = $1)`,
    [commandId, new Date(atMs)],
  );
}

/** `withdrawn`: that side took it back; `replaced`: a return asks both sides to sign again. */
export async function endSignOffs(
  tx: Tx,
  team: TeamKey,
  sides: readonly Side[],
  status: 'withdrawn' | 'replaced',
): Promise<void> {
  await tx.query(
    `update sign_offs s set status = $4 from revisions r
     where r.revision_id = s.revision_id and r.budget_year = $1 and r.ubt_id = $2
       and s.side = any($3) and s.status = 'standing'`,
    [team.budgetYear, team.ubtId, sides, status],
  );
}
