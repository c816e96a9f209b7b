import { z } from 'zod';
import { listLedger, type MailRow } from '../../../db/mail/ledger.ts';
import { count, instant } from '../../contract/answers.ts';
import { pageSize } from '../../contract/fields.ts';
import { mailSchema } from '../../contract/mail.ts';
import { route } from '../../http/route.ts';
import { mailView } from '../../views/mail-view.ts';
import { unreachedWords } from '../../views/unreached-text.ts';

const ledgerMail = mailSchema
  .extend({
    attempts: count,
    why: z.string().meta({ description: 'Why it stands so, for whoever repairs it.' }),
    nextTryAt: instant.nullable().meta({ description: 'null: it is not tried again by itself.' }),
  })
  .meta({ id: 'LedgerMail' });

export const listLedgerRoute = route({
  method: 'get',
  path: '/api/operations/mails',
  operationId: 'list_ledger',
  summary: 'The mails that did not simply arrive, by what became of them, newest first, and why. No addresses.',
  action: 'read_operations',
  query: z.strictObject({
    status: z.enum(['unknown', 'failed', 'suppressed', 'pending', 'sending']).default('unknown'),
    after: z.coerce.number().int().min(1).nullable().default(null),
    limit: pageSize(200, 50),
  }),
  responds: {
    status: 200,
    description: 'A page; `next` is the `after` of the following one, null at the end.',
    schema: z.object({ mails: z.array(ledgerMail), next: z.number().int().nullable() }),
  },
  async handle({ deps, query: { status, after, limit } }) {
    const rows = await listLedger(deps.pool, status, after, limit + 1);
    const page = rows.slice(0, limit);
    return {
      mails: page.map((row) => ({
        ...mailView(row),
        attempts: row.attempts,
        why: whyOf(row),
        nextTryAt: row.status === 'pending' ? row.sendAfter.toISOString() : null,
      })),
      next: rows.length > limit ? (page.at(-1)?.mailId ?? null) : null,
    };
  },
});

function whyOf({ status, lastError, attempts }: MailRow): string {
  switch (status) {
    case 'unknown':
    case 'failed':
      return unreachedWords({ status, lastError }).reason;
    case 'suppressed':
      return lastError === 'superseded'
        ? 'A newer list of tasks says what this one would have said.'
        : 'By the time it could be sent, the person owed nothing any more.';
    case 'pending':
      return attempts === 0
        ? 'Its turn has not come yet.'
        : `The mail server did not take it (${lastError ?? 'no answer'}); it is tried again.`;
    default:
      return 'A sender has it now. If it stays so for two minutes, that sender has died and it becomes unknown.';
  }
}
