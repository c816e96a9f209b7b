import { addDays, type LocalDate } from '../../calendar/local-date.ts';
import { listSettledRequestMails } from '../../db/mail/approval-notices.ts';
import { type DueMail, lockDueMails, markSending, rewriteMail, suppressMails } from '../../db/mail/outbox-sending.ts';
import { inTransaction, type Tx } from '../../db/transaction.ts';
import { CONNECTIONS } from '../../mail/smtp/transport.ts';
import { composeDigest, listOwing, type Owing } from './compose-digest.ts';
import type { MailDeps } from './mail-deps.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

export interface ClaimedMails {
  /** Committed as `sending`: each of them must now be tried. */
  mails: DueMail[];
  suppressed: number;
}

/**
 * Takes the next due mails, no more than can be in flight at once. Digests are checked again: whoever is done by now
 * gets none, and whoever did a part of it is not reminded of that part. So are mails about requests, which may have been
 * answered or taken back while the mail server was away.
 */
export function claimMails(deps: MailDeps): Promise<ClaimedMails> {
  return inTransaction(deps.pool, async (tx) => {
    const nowMs = deps.clock.now();
    const locked = await lockDueMails(tx, nowMs, CONNECTIONS);
    const requests = locked.filter(({ kind }) => kind === 'request_waiting').map(({ outboxId }) => outboxId);
    const done = requests.length > 0 ? await listSettledRequestMails(tx, requests) : [];
    const due = locked.filter(({ outboxId }) => !done.includes(outboxId));
    const mails: DueMail[] = [];
    for (const [today, page] of byDigestDate(due, nowMs)) {
      const owing = today
        ? await listOwing(
            tx,
            page.map((mail) => mail.personId),
            today,
          )
        : undefined;
      for (const mail of page) {
        const current =
          today && owing ? await refreshed(tx, mail, owing.get(mail.personId), today, deps.publicUrl) : mail;
        if (current) mails.push(current);
        else done.push(mail.outboxId);
      }
    }
    if (done.length > 0) await suppressMails(tx, done, 'nothing_owed');
    if (mails.length > 0)
      await markSending(
        tx,
        mails.map((mail) => mail.outboxId),
        nowMs,
      );
    return { mails, suppressed: done.length };
  });
}

/** Undefined: the person owes nothing any more. */
async function refreshed(
  tx: Tx,
  mail: DueMail,
  owing: Owing | undefined,
  today: LocalDate,
  publicUrl: string,
): Promise<DueMail | undefined> {
  if (!owing) return undefined;
  const { subject, text, html } = composeDigest(owing, today, publicUrl);
  if (html === mail.html) return mail;
  await rewriteMail(tx, mail.outboxId, { subject, text, html });
  return { ...mail, subject, text, html };
}

/** Digests by the date they speak of; '' for mails about an event, which stays true. */
const byDigestDate = (due: DueMail[], nowMs: number): Map<LocalDate | '', DueMail[]> =>
  Map.groupBy(due, (mail) => (mail.kind === 'digest' ? digestDate(mail, nowMs) : ''));

/**
 * The digest's date, plus the days for which it could not be sent. Not today's date, because a rehearsal's mornings
 * have dates of their own.
 */
function digestDate({ key, createdAt }: DueMail, nowMs: number): LocalDate {
  const written = key.slice(key.lastIndexOf(':') + 1);
  return addDays(written, Math.max(0, Math.floor((nowMs - createdAt.getTime()) / DAY_MS)));
}
