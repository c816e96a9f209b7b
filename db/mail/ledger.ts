// What became of mails: those about one team's cycle, and all that did not simply arrive. No address leaves here.

import { z } from 'zod';
import { type Db, many } from '../query.ts';
import { MAIL_KINDS } from './outbox.ts';

export const MAIL_STATUSES = ['pending', 'sending', 'sent', 'unknown', 'failed', 'suppressed'] as const;
export type MailStatus = (typeof MAIL_STATUSES)[number];

const mailRow = z.object({
  mailId: z.number().int(),
  kind: z.enum(MAIL_KINDS),
  personId: z.string(),
  name: z.string(),
  status: z.enum(MAIL_STATUSES),
  attempts: z.number().int(),
  lastError: z.string().nullable(),
  writtenAt: z.date(),
  // of a mail that waits: when it is tried next
  sendAfter: z.date(),
  sentAt: z.date().nullable(),
});
export type MailRow = z.output<typeof mailRow>;

const COLUMNS = `o.outbox_id as "mailId", o.kind, o.person_id as "personId", p.name, o.status, o.attempts,
  o.last_error as "lastError", o.created_at as "writtenAt", o.send_after as "sendAfter", o.sent_at as "sentAt"`;

/**
 * Newest first: what an event of this cycle sent, requests about the team, and the welcome of whoever has a seat. Their
 * digests are about all that they owe anywhere; they come too where `withDigests` says so.
 */
export async function listTeamMails(
  db: Db,
  team: { budgetYear: number; ubtId: string; seatHolders: string[] },
  withDigests: boolean,
  limit: number,
): Promise<MailRow[]> {
  return many(
    db,
    mailRow,
    `with about as (
       select outbox_id from outbox
       where kind <> 'digest' and kind <> 'welcome' and split_part(key, ':', 3) = $1::text and split_part(key, ':', 4) = $2
       union
       select outbox_id from outbox
       where kind = 'welcome' and split_part(key, ':', 3) = $1::text and split_part(key, ':', 4) = any($3)
       union
       select o.outbox_id from approvals a
       join outbox o on o.kind <> 'digest' and split_part(o.key, ':', 3) = a.approval_id::text
       where a.scope_kind = 'team' and a.scope_id = $2 and a.budget_year = $1::int
       union
       select d.outbox_id from unnest($3::text[]) holder (person_id)
       cross join lateral (
         select outbox_id from outbox o
         where $4 and o.person_id = holder.person_id and o.kind = 'digest' order by o.created_at desc limit $5) d
     )
     select ${COLUMNS} from about join outbox o using (outbox_id) join people p using (person_id)
     order by o.outbox_id desc limit $5`,
    [team.budgetYear, team.ubtId, team.seatHolders, withDigests, limit],
  );
}

/** Mails of one status, newest first, before the given one. */
export async function listLedger(
  db: Db,
  status: Exclude<MailStatus, 'sent'>,
  before: number | null,
  limit: number,
): Promise<MailRow[]> {
  return many(
    db,
    mailRow,
    `select ${COLUMNS} from outbox o join people p using (person_id)
     where o.status = $1 and o.status <> 'sent' and ($2::bigint is null or o.outbox_id < $2)
     order by o.outbox_id desc limit $3`,
    [status, before, limit],
  );
}
