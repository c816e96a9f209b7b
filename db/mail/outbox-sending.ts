import type { Pool } from 'pg';
import { z } from 'zod';
import { type Db, many } from '../query.ts';
import type { Tx } from '../transaction.ts';

// a row that is `sending` for longer than this belongs to a sender that died
const ABANDONED_AFTER_MS = 2 * 60 * 1000;

const FIRST_BACKOFF_MS = 15_000;
const LONGEST_BACKOFF_MS = 60 * 60 * 1000;
// about two days of an hour each: after that most of what a mail says is outdated
const MAX_ATTEMPTS = 56;

const dueRow = z.object({
  outboxId: z.number().int(),
  key: z.string(),
  kind: z.string(),
  personId: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  messageId: z.string(),
  attempts: z.number().int(),
  createdAt: z.date(),
  name: z.string(),
  email: z.string(),
});
export type DueMail = z.output<typeof dueRow>;

/** Oldest first; rows that another sender is looking at are left to it. */
export async function lockDueMails(tx: Tx, nowMs: number, limit: number): Promise<DueMail[]> {
  return many(
    tx,
    dueRow,
    `select o.outbox_id as "outboxId", o.key, o.kind, o.person_id as "personId", o.subject, o.text_body as text,
       o.html_body as html, o.message_id as "messageId", o.attempts, o.created_at as "createdAt", p.name, p.email
     from outbox o join people p using (person_id)
     where o.status = 'pending' and o.send_after <= $1
     order by o.send_after, o.outbox_id limit $2
     for update of o skip locked`,
    [new Date(nowMs), limit],
  );
}

/** Commit this before the mail goes to the server, so that a kill in between leaves a row that says `sending`. */
export async function markSending(tx: Tx, outboxIds: number[], nowMs: number): Promise<void> {
  await tx.query(
    `update outbox set status = 'sending', sending_since = $2, attempts = attempts + 1 where outbox_id = any($1)`,
    [outboxIds, new Date(nowMs)],
  );
}

export async function suppressMails(tx: Tx, outboxIds: number[], reason: 'nothing_owed'): Promise<void> {
  await tx.query(`update outbox set status = 'suppressed', last_error = $2 where outbox_id = any($1)`, [
    outboxIds,
    reason,
  ]);
}

/** What is owed changed since the mail was written: what is stored is what is sent. */
export async function rewriteMail(
  tx: Tx,
  outboxId: number,
  mail: { subject: string; text: string; html: string },
): Promise<void> {
  await tx.query('update outbox set subject = $2, text_body = $3, html_body = $4 where outbox_id = $1', [
    outboxId,
    mail.subject,
    mail.text,
    mail.html,
  ]);
}

/** Also for a row that was marked as abandoned meanwhile, because the server has confirmed it. */
export async function markSent(pool: Pool, outboxId: number, nowMs: number): Promise<void> {
  await pool.query(
    `update outbox set status = 'sent', sent_at = $2, last_error = null
     where outbox_id = $1 and status in ('sending', 'unknown')`,
    [outboxId, new Date(nowMs)],
  );
}

export async function markFailed(
  pool: Pool,
  outboxId: number,
  status: 'failed' | 'unknown',
  code: string,
): Promise<void> {
  await pool.query(`update outbox set status = $2, last_error = $3 where outbox_id = $1 and status = 'sending'`, [
    outboxId,
    status,
    code,
  ]);
}

/** Back to `pending`, later and later; `failed` once the attempts are used up. True when it is tried again. */
export async function markForRetry(pool: Pool, mail: DueMail, code: string, nowMs: number): Promise<boolean> {
  const attempts = mail.attempts + 1;
  if (attempts >= MAX_ATTEMPTS) {
    await markFailed(pool, mail.outboxId, 'failed', code);
    return false;
  }
  const waitMs = Math.min(FIRST_BACKOFF_MS * 2 ** (attempts - 1), LONGEST_BACKOFF_MS);
  await pool.query(
    `update outbox set status = 'pending', sending_since = null, last_error = $2, send_after = $3
     where outbox_id = $1 and status = 'sending'`,
    [mail.outboxId, code, new Date(nowMs + waitMs)],
  );
  return true;
}

/** Rows of senders that died become `unknown`, which is shown and never sent again by itself. Returns how many. */
export async function markAbandoned(db: Db, nowMs: number): Promise<number> {
  const { rowCount } = await db.query(
    `update outbox set status = 'unknown', last_error = 'sender_died' where status = 'sending' and sending_since < $1`,
    [new Date(nowMs - ABANDONED_AFTER_MS)],
  );
  return rowCount ?? 0;
}
