import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { LocalDate } from '../../calendar/local-date.ts';
import { many } from '../query.ts';
import type { Tx } from '../transaction.ts';

export const MAIL_KINDS = [
  'digest',
  'decision_published',
  'filing_returned',
  'extension_granted',
  'welcome',
  'launch_for_leaders',
  'request_waiting',
  'request_outcome',
  'seat_change',
] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

export interface NewMail {
  /** One mail per key, ever: from one of the key functions below. */
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

/**
 * @param event the event that the mail is about: a retried recording writes no second mail. Its hash tells it from another
 * event under the same number, which is recorded there after the database was put back to an earlier day.
 */
export const eventMailKey = (
  kind: MailKind,
  { budgetYear, ubtId, seq, hash }: { budgetYear: number; ubtId: string; seq: number; hash: string },
  personId: string,
): string => `event:${kind}:${budgetYear}:${ubtId}:${seq}:${hash}:${personId}`;

/** One per person and year, no matter how many teams they lead. */
export const welcomeKey = (budgetYear: number, personId: string): string => `event:welcome:${budgetYear}:${personId}`;

/** One per person and region they answer for. */
export const leaderMailKey = (budgetYear: number, regionId: string, personId: string): string =>
  `event:launch_for_leaders:${budgetYear}:${regionId}:${personId}`;

/**
 * @param first the first of the requests that the mail is about: a person gets each round of a request in one mail only
 */
export const requestMailKey = (
  first: { approvalId: string; requestedAt: Date; round: number },
  personId: string,
): string => `event:request_waiting:${first.approvalId}:${first.requestedAt.getTime()}:${first.round}:${personId}`;

/** @param first the first of the requests that are over: each is told once */
export const outcomeMailKey = (first: { approvalId: string; requestedAt: Date }, personId: string): string =>
  `event:request_outcome:${first.approvalId}:${first.requestedAt.getTime()}:${personId}`;

/** @param first the first of the changes that the mail is about */
export const seatMailKey = (first: { budgetYear: number; ubtId: string; seq: number; personId: string }): string =>
  `event:seat_change:${first.budgetYear}:${first.ubtId}:${first.seq}:${first.personId}`;

/** Where no seat has changed. @param first the first of the other roles' changes that the mail is about */
export const roleMailKey = (first: { roleChangeId: number; personId: string }): string =>
  `event:seat_change:role:${first.roleChangeId}:${first.personId}`;

/** False when a mail with this key was written before; that one stays as it is. */
export const insertMail = async (tx: Tx, mail: NewMail): Promise<boolean> => (await insertMails(tx, [mail])) === 1;

/**
 * Writes those whose key is new, in one statement; the others stay as they were written first. Returns how many are new.
 * The conflict names no column: of two that write one mail at the same moment, either the key or the Message-ID made of
 * it may be the first that the second meets.
 */
export async function insertMails(tx: Tx, mails: NewMail[]): Promise<number> {
  const broken = mails.find(({ subject }) => /[\r\n]/.test(subject));
  if (broken) {
    throw new RangeError(
      `The subject of ${broken.kind} mail has a line break: render it with mail/letter/render-letter.ts.`,
    );
  }
  const column = <T>(of: (mail: NewMail) => T): T[] => mails.map(of);
  const { rowCount } = await tx.query(
    `insert into outbox (key, kind, person_id, subject, text_body, html_body, message_id, created_at, send_after)
     select key, kind, person_id, subject, text_body, html_body, message_id, at, at
     from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::timestamptz[])
       as mail(key, kind, person_id, subject, text_body, html_body, message_id, at)
     order by key
     on conflict do nothing`,
    [
      column(({ key }) => key),
      column(({ kind }) => kind),
      column(({ personId }) => personId),
      column(({ subject }) => subject),
      column(({ text }) => text),
      column(({ html }) => html),
      column(messageId),
      column(({ atMs }) => new Date(atMs)),
    ],
  );
  return rowCount ?? 0;
}

/**
 * A hash of the key, so that a mail written a second time after a restored backup has the same Message-ID. It contains
 * no name.
 */
const messageId = ({ key, mailFrom }: NewMail): string =>
  `<${createHash('sha256').update(key).digest('hex')}@${mailFrom.slice(mailFrom.lastIndexOf('@') + 1)}>`;

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

const lastDigest = z.object({ personId: z.string(), last: z.string() });

/** The local date of each person's newest digest; people without one are left out. */
export async function listLastDigestDates(tx: Tx, people: string[]): Promise<Map<string, LocalDate>> {
  const rows = await many(
    tx,
    lastDigest,
    `select person_id as "personId", max(split_part(key, ':', 3)) as last from outbox
     where person_id = any($1) and kind = 'digest' group by person_id`,
    [people],
  );
  return new Map(rows.map((row) => [row.personId, row.last]));
}
