import { Context } from '@temporalio/activity';
import { composeDigest, listOwing, type OwedDuty } from '../application/mails/compose-digest.ts';
import type { MailDeps } from '../application/mails/mail-deps.ts';
import { createLadder, type Ladder, type RemindableDuty, remindsToday } from '../application/mails/reminds-today.ts';
import { createSendOutbox } from '../application/mails/send-outbox.ts';
import { localDateOf } from '../calendar/instants.ts';
import { firstReminderOn } from '../calendar/ladder.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import { digestKey, insertMail, listLastDigestDates, suppressOlderDigests } from '../db/mail/outbox.ts';
import { listPeopleOwing } from '../db/mail/reminders.ts';
import { listWelcomes } from '../db/mail/welcomes.ts';
import { inTransaction } from '../db/transaction.ts';
import type { SendReminderMorning } from '../temporal/contract/reminder-morning.ts';

/** How far an interrupted attempt came; everyone up to `after` has been asked about on that date. */
interface Cursor {
  today: LocalDate;
  after: string;
  written: number;
}

const PAGE = 100;

/** Writes at most one digest per person and local date, then sends what is due. Idempotent. */
export function createSendReminderMorning(deps: MailDeps): SendReminderMorning {
  const sendOutbox = createSendOutbox(deps);
  return async ({ timeZone, localDate, nowMs }) => {
    // an attempt that waited for a worker over midnight is a reminder for the day on which it runs
    const today = localDate ?? localDateOf(Math.max(nowMs, deps.clock.now()), timeZone);
    const people = await listPeopleOwing(deps.pool, timeZone, today);
    const cursor = resume(Context.current().info.heartbeatDetails, today);
    const ladder = createLadder();
    const waiting = people.filter((personId) => personId > cursor.after);
    for (let from = 0; from < waiting.length; from += PAGE) {
      const page = waiting.slice(from, from + PAGE);
      cursor.written += await writeDigests(deps, page, today, ladder);
      cursor.after = page.at(-1) ?? cursor.after;
      Context.current().heartbeat(cursor);
    }
    const sent = await sendOutbox(() => Context.current().heartbeat(cursor));
    return { people: people.length, written: cursor.written, ...sent };
  };
}

function resume(details: unknown, today: LocalDate): Cursor {
  const last = details as Cursor | undefined;
  return last?.today === today ? { ...last } : { today, after: '', written: 0 };
}

/** Reads what a page of people owes and writes their digests in one transaction; sending checks once more. */
function writeDigests(deps: MailDeps, people: string[], today: LocalDate, ladder: Ladder): Promise<number> {
  return inTransaction(deps.pool, async (tx) => {
    const owing = await listOwing(tx, people, today);
    const lastDigests = await listLastDigestDates(tx, [...owing.keys()]);
    const welcomes = await listWelcomes(tx, [...owing.keys()]);
    const reminded: string[] = [];
    // in the order of their ids, so that two runs of one morning cannot deadlock
    for (const personId of people) {
      const owed = owing.get(personId);
      const last = lastDigests.get(personId);
      const reminds = (duty: OwedDuty) =>
        remindsToday(remindable(duty, welcomes.get(personId)?.get(duty.budgetYear)), today, last, ladder);
      if (!owed?.duties.some(reminds)) continue;
      const mail = composeDigest(owed, today, deps.publicUrl);
      const key = digestKey(personId, today);
      const isNew = await insertMail(tx, {
        ...mail,
        key,
        kind: 'digest',
        personId,
        mailFrom: deps.mailFrom,
        atMs: deps.clock.now(),
      });
      if (isNew) reminded.push(personId);
    }
    if (reminded.length > 0) await suppressOlderDigests(tx, reminded, today);
    return reminded.length;
  });
}

/** Who was welcomed, or came to a seat or role since, has three quiet working days: to its year, or to what it is about. */
function remindable(
  { place, openedAt, dueAt, resting, newSince }: OwedDuty,
  welcomedMs: number | undefined,
): RemindableDuty {
  const greetedMs = Math.max(welcomedMs ?? 0, newSince?.getTime() ?? 0);
  return {
    place,
    openedMs: openedAt.getTime(),
    dueMs: dueAt.getTime(),
    resting,
    notBefore: greetedMs === 0 ? undefined : firstReminderOn(place, greetedMs),
  };
}
