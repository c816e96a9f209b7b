import type { Side } from '../../domain/vocabulary.ts';
import type { Tx } from '../transaction.ts';

export interface NewDiscussion {
  discussionId: string;
  budgetYear: number;
  ubtId: string;
  side: Side;
  held: boolean;
  content: Record<string, unknown>;
  atMs: number;
}

export async function insertDiscussion(tx: Tx, given: NewDiscussion): Promise<void> {
  await tx.query(
    `insert into discussions (discussion_id, budget_year, ubt_id, recorded_side, held, content, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [given.discussionId, given.budgetYear, given.ubtId, given.side, given.held, given.content, new Date(given.atMs)],
  );
}

export async function confirmDiscussion(tx: Tx, discussionId: string, atMs: number): Promise<void> {
  await tx.query('update discussions set confirmed_at = $2 where discussion_id = $1', [discussionId, new Date(atMs)]);
}
