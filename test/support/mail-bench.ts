import { MockActivityEnvironment } from '@temporalio/testing';
import type { Pool } from 'pg';
import { createSendReminderMorning } from '../../activities/send-reminder-morning.ts';
import type { MailDeps } from '../../application/mails/mail-deps.ts';
import { createSendOutbox } from '../../application/mails/send-outbox.ts';
import { createPool } from '../../db/pool.ts';
import { createTransport } from '../../mail/smtp/transport.ts';
import type { MorningCounts } from '../../temporal/contract/reminder-morning.ts';
import { createDatabase } from './database.ts';
import { MailFactory } from './mail-factories.ts';
import { startMailSink } from './mail-sink.ts';

const MORNING = Date.parse('2026-09-16T11:00:00Z');

/** A database, a mail server and the senders between them; the clock stands where it is put. */
export async function startMailBench() {
  const [database, sink] = await Promise.all([createDatabase(), startMailSink()]);
  const pool: Pool = createPool(database.workerUrl);
  const factory = new MailFactory(database.ownerUrl);
  const clock = { nowMs: MORNING, now: () => clock.nowMs };
  const transport = createTransport(sink.url, 1000);
  const deps: MailDeps = {
    pool,
    transport,
    clock,
    mailFrom: 'staffing@example.org',
    publicUrl: 'https://staffing.example.org',
  };
  const sendMorning = createSendReminderMorning(deps);
  return {
    sink,
    pool,
    factory,
    clock,
    deps,
    sendOutbox: createSendOutbox(deps),
    /** As the workflow calls it; `localDate` null is the clock's own date. */
    morning: (localDate: string | null, timeZone = 'America/New_York'): Promise<MorningCounts> =>
      new MockActivityEnvironment().run(() =>
        sendMorning({ timeZone, localDate, nowMs: clock.nowMs }),
      ) as Promise<MorningCounts>,
    statuses: async (): Promise<string[]> =>
      (await factory.query<{ status: string }>('select status from outbox order by outbox_id')).map(
        (row) => row.status,
      ),
    async close() {
      transport.close();
      await Promise.all([pool.end(), factory.close(), sink.close()]);
      await database.drop();
    },
  };
}

export type MailBench = Awaited<ReturnType<typeof startMailBench>>;
