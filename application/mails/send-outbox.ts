import { type DueMail, markAbandoned, markFailed, markForRetry, markSent } from '../../db/mail/outbox-sending.ts';
import { type SendResult, sendMail } from '../../mail/smtp/send-mail.ts';
import type { SendCounts } from '../../temporal/contract/reminder-morning.ts';
import { claimMails } from './claim-mails.ts';
import type { MailDeps } from './mail-deps.ts';

export type SendOutbox = (onProgress?: () => void) => Promise<SendCounts>;

// two lanes: while one sends its mails, the other claims its next ones
const LANES = 2;

/** Sends every mail that is due, for the morning and for the worker's loop; any number may run at once. */
export function createSendOutbox(deps: MailDeps): SendOutbox {
  return async (onProgress = () => undefined) => {
    const counts: SendCounts = { sent: 0, retried: 0, failed: 0, unknown: 0, suppressed: 0 };
    counts.unknown += await markAbandoned(deps.pool, deps.clock.now());
    const pass = { counts, stopped: false, onProgress };
    const lanes = await Promise.allSettled(Array.from({ length: LANES }, () => runLane(deps, pass)));
    const broken = lanes.find((lane) => lane.status === 'rejected');
    if (broken) throw broken.reason;
    return counts;
  };
}

interface Pass {
  counts: SendCounts;
  stopped: boolean;
  onProgress: () => void;
}

async function runLane(deps: MailDeps, pass: Pass): Promise<void> {
  const { counts } = pass;
  while (!pass.stopped) {
    const { mails, suppressed } = await claimMails(deps).catch((error: unknown) => {
      pass.stopped = true;
      throw error;
    });
    counts.suppressed += suppressed;
    if (mails.length === 0 && suppressed === 0) return;
    const results = await Promise.all(mails.map((mail) => attempt(deps, mail)));
    for (const { counted } of results) counts[counted] += 1;
    // the mail server does not answer: the other mails stay as they are, so that none of them uses up an attempt
    if (results.some(({ result }) => result.outcome === 'unreachable')) pass.stopped = true;
    pass.onProgress();
  }
}

async function attempt(deps: MailDeps, mail: DueMail): Promise<{ result: SendResult; counted: keyof SendCounts }> {
  const result = await sendMail(deps.transport, {
    messageId: mail.messageId,
    from: deps.mailFrom,
    toName: mail.name,
    toAddress: mail.email,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
  });
  return { result, counted: await settle(deps, mail, result) };
}

async function settle({ pool, clock }: MailDeps, mail: DueMail, result: SendResult): Promise<keyof SendCounts> {
  switch (result.outcome) {
    case 'accepted':
      await markSent(pool, mail.outboxId, clock.now());
      return 'sent';
    case 'refused':
      await markFailed(pool, mail.outboxId, 'failed', result.code);
      return 'failed';
    case 'unknown':
      await markFailed(pool, mail.outboxId, 'unknown', result.code);
      return 'unknown';
    case 'not_now':
    case 'unreachable':
      return (await markForRetry(pool, mail, result.code, clock.now())) ? 'retried' : 'failed';
  }
}
