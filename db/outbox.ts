import { randomUUID } from 'node:crypto';
import type { LocalDate } from '../calendar/local-date.ts';
import type { Tx } from './transaction.ts';

export type MailKind = 'digest' | 'decision_published' | 'filing_returned' | 'extension_granted';

export interface NewMail {
  /** One mail per key, ever: `digestKey` or `eventMailKey`. */
  key: string;
  kind: MailKind;
  personId: string;
  subject: string;
  text: string;
  html: string;
  /** The sender's address; its domain ends the Message-ID. */
  mailFrom: string;
  atMs: number;
}

export const digestKey = (personId: string, date: LocalDate): string => `digest:${personId}:${date}`;

/** @param event the step that the mail is about: a retried recording writes no second mail */
export const eventMailKey = (
  kind: MailKind,
  event: { budgetYear: number; ubtId: string; seq: number },
  personId: string,
): string => `event:${kind}:${event.budgetYear}:${event.ubtId}:${event.seq}:${personId}`;

/** False when a mail with this key was written before; that one stays as it is. */
export async function insertMail(tx: Tx, mail: NewMail): Promise<boolean> {
  if (/[\r\n]/.test(mail.subject)) {
    throw new RangeError(`The subject of ${mail.kind} mail has a line break: render it with mail/render-letter.ts.`);
  }
  const { rowCount } = await tx.query(
    `insert into outbox (key, kind, person_id, subject, text_body, html_body, message_id, created_at, send_after)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $8)
     on conflict (key) do nothing`,
    [
      mail.key,
      mail.kind,
      mail.personId,
      mail.subject,
      mail.text,
      mail.html,
      newMessageId(mail.mailFrom),
      new Date(mail.atMs),
    ],
  );
  return rowCount === 1;
}

const newMessageId = (mailFrom: string): string => `<${randomUUID()}@${mailFrom.slice(mailFrom.lastIndexOf('@') + 1)}>`;

/**
 * A person who gets today's digest needs no older one that could not be sent: after an outage there is one
 * current reminder, not the missed ones.
 */
export async function suppressOlderDigests(tx: Tx, people: string[], date: LocalDate): Promise<number> {
  const { rowCount } = await tx.query(
    `update outbox set status = 'suppressed', last_error = 'superseded'
     where person_id = any($1) and kind = 'digest' and status = 'pending' and split_part(key, ':', 3) < $2`,
    [people, date],
  );
  return rowCount ?? 0;
}

/** The local date of each person's newest digest; people without one are left out. */
export async function listLastDigestDates(tx: Tx, people: string[]): Promise<Map<string, LocalDate>> {
  const { rows } = await tx.query<{ person_id: string; last: LocalDate }>(
    `select person_id, max(split_part(key, ':', 3)) as last from outbox
     where person_id = any($1) and kind = 'digest' group by person_id`,
    [people],
  );
  return new Map(rows.map((row) => [row.person_id, row.last]));
}
