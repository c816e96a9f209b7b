import { oneLine } from '../letter/letter.ts';
import { bodyBegan, forgetBody, type MailTransport } from './transport.ts';

export interface MailToSend {
  messageId: string;
  from: string;
  toName: string;
  toAddress: string;
  subject: string;
  text: string;
  html: string;
}

/**
 * `not_now`: the server refused for the time being, before it had the mail. `unreachable`: the server did not answer,
 * and would not answer for the next mail either. `refused`: for good. `unknown`: the server may have it, so it is never
 * sent again. Codes are ours or the server's three digits; its text may quote names and is dropped.
 */
export type SendResult =
  | { outcome: 'accepted' }
  | { outcome: 'not_now' | 'unreachable' | 'refused' | 'unknown'; code: string };

interface SmtpError {
  code?: string;
  responseCode?: number;
  command?: string;
}

// one address, and nothing that a mail server reads as a list, a route or a second header
const ADDRESS = /^[^\s@,;:<>()[\]\\"\p{Cc}]+@[^\s@,;:<>()[\]\\"\p{Cc}]+$/u;
// a server may keep a connection alive with a byte now and then: less than the two minutes after which a row counts as abandoned
const DEADLINE_MS = 90_000;

/** One attempt to hand one mail to the server, under its fixed Message-ID. Never throws for what the server does. */
export async function sendMail(transport: MailTransport, mail: MailToSend): Promise<SendResult> {
  if (!ADDRESS.test(mail.toAddress)) return { outcome: 'refused', code: 'address_unusable' };
  if (/[\r\n]/.test(mail.subject + mail.messageId)) return { outcome: 'refused', code: 'header_unusable' };
  const attempt = transport
    .sendMail({
      messageId: mail.messageId,
      from: mail.from,
      to: { name: oneLine(mail.toName), address: mail.toAddress },
      envelope: { from: mail.from, to: [mail.toAddress] },
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      headers: {
        // RFC 3834: keeps vacation responders from answering
        'Auto-Submitted': 'auto-generated',
        // some relays give a mail another Message-ID: this one is left as it is
        'X-Staffing-Mail': mail.messageId.slice(1, mail.messageId.lastIndexOf('@')),
      },
    })
    .then(
      (): SendResult => ({ outcome: 'accepted' }),
      (error: SmtpError) => read(error, bodyBegan(transport, mail.messageId)),
    )
    .finally(() => forgetBody(transport, mail.messageId));
  return await beforeDeadline(attempt);
}

function read(error: SmtpError, began: boolean): SendResult {
  const { responseCode, command = '' } = error;
  const isAboutMail = ['MAIL FROM', 'RCPT TO', 'DATA'].includes(command);
  if (responseCode && isAboutMail) {
    return { outcome: responseCode >= 500 ? 'refused' : 'not_now', code: String(responseCode) };
  }
  const code = responseCode ? String(responseCode) : (error.code ?? 'no_code').toLowerCase();
  if (began) return { outcome: 'unknown', code };
  // greeting, TLS and sign-in fail for every mail alike: that is the server's state, not this mail's
  return { outcome: 'unreachable', code };
}

async function beforeDeadline(attempt: Promise<SendResult>): Promise<SendResult> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<SendResult>((resolve) => {
    timer = setTimeout(() => resolve({ outcome: 'unknown', code: 'deadline' }), DEADLINE_MS);
  });
  try {
    return await Promise.race([attempt, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
