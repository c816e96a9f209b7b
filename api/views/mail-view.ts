import type { z } from 'zod';
import type { MailRow } from '../../db/mail/ledger.ts';
import type { mailSchema } from '../contract/mail.ts';
import { MAIL_WORDS } from './unreached-text.ts';

const STATUS_WORDS: Record<MailRow['status'], string> = {
  pending: 'It waits to be sent.',
  sending: 'It is being sent.',
  sent: 'The mail server took it.',
  unknown: 'It may have arrived or not: the connection ended before the mail server said yes. It is not sent again.',
  failed: 'It could not be delivered.',
  suppressed: 'It was not sent: by then nothing was owed any more, or a newer mail says the same.',
};

export const mailView = (mail: MailRow): z.output<typeof mailSchema> => ({
  mailId: mail.mailId,
  kind: mail.kind,
  kindInWords: MAIL_WORDS[mail.kind],
  personId: mail.personId,
  name: mail.name,
  status: mail.status,
  statusInWords: STATUS_WORDS[mail.status],
  writtenAt: mail.writtenAt.toISOString(),
  sentAt: mail.sentAt?.toISOString() ?? null,
});
