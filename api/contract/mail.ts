import { z } from 'zod';
import { ref } from '../../application/fields.ts';
import { MAIL_STATUSES } from '../../db/mail/ledger.ts';
import { MAIL_KINDS } from '../../db/mail/outbox.ts';
import { instant } from './answers.ts';

export const mailSchema = z
  .object({
    mailId: z.number().int(),
    kind: z.enum(MAIL_KINDS).meta({ id: 'MailKind' }),
    kindInWords: z.string(),
    personId: ref,
    name: z.string(),
    status: z.enum(MAIL_STATUSES).meta({ id: 'MailStatus' }),
    statusInWords: z.string(),
    writtenAt: instant,
    sentAt: instant.nullable(),
  })
  .meta({ id: 'Mail', description: 'One mail to one person; never its address or its words.' });
