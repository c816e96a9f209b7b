import { localDateOf } from '../../calendar/instants.ts';
import { NATIONAL_REFERENCE } from '../../calendar/place.ts';
import { insertMails, seatMailKey } from '../../db/mail/outbox.ts';
import {
  listUnsettledChanges,
  lockSeatMails,
  settleChanges,
  type UnsettledChange,
} from '../../db/teams/seat-changes.ts';
import { inTransaction } from '../../db/transaction.ts';
import { netChange } from '../../domain/team-cycle/seat-changes.ts';
import { composeSeatMails, type ToldChange } from './compose-seat-mails.ts';
import type { MailDeps } from './mail-deps.ts';

/** An import's commands reach the teams one after the other; whoever has had no new change for this long is told of all. */
const QUIET_MS = 60_000;
const PEOPLE_AT_ONCE = 300;

/**
 * One mail to each person whose seats have changed: what is theirs now, and what no longer is. What was put right within
 * the minute is told to nobody. Mails and the note that they are written are committed together.
 *
 * @returns how many mails this run has written
 */
export function writeSeatMails({ pool, clock, mailFrom, publicUrl }: Omit<MailDeps, 'transport'>): Promise<number> {
  const nowMs = clock.now();
  return inTransaction(pool, async (tx) => {
    if (!(await lockSeatMails(tx))) return 0;
    const changes = await listUnsettledChanges(tx, nowMs - QUIET_MS, PEOPLE_AT_ONCE);
    if (changes.length === 0) return 0;
    await settleChanges(tx, changes, nowMs);
    const today = localDateOf(nowMs, NATIONAL_REFERENCE.timeZone);
    const mails = await composeSeatMails(tx, toldOf(changes), { today, nowMs, publicUrl });
    return insertMails(
      tx,
      mails.map(({ first, ...mail }) => ({
        ...mail,
        key: seatMailKey(first),
        kind: 'seat_change' as const,
        mailFrom,
        atMs: nowMs,
      })),
    );
  });
}

/** Of each person's changes of one seat, what they come to. */
function toldOf(changes: UnsettledChange[]): ToldChange[] {
  const seats = Map.groupBy(
    changes,
    ({ personId, budgetYear, ubtId, side }) => `${personId} ${budgetYear} ${ubtId} ${side}`,
  );
  return [...seats.values()].flatMap((ofSeat) => {
    const [first] = ofSeat as [UnsettledChange];
    const last = ofSeat.at(-1) ?? first;
    const change = netChange(first.change, first.isSeated);
    return change === undefined || last.isMoot ? [] : [{ ...first, change }];
  });
}
