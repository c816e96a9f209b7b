import { localDateOf } from '../../calendar/instants.ts';
import { NATIONAL_REFERENCE } from '../../calendar/place.ts';
import { insertMails } from '../../db/mail/outbox.ts';
import { listUnsettledRoles, settleRoles, type UnsettledRole } from '../../db/organization/role-changes.ts';
import {
  listPeopleChanged,
  listUnsettledChanges,
  lockSeatMails,
  settleChanges,
  type UnsettledChange,
} from '../../db/teams/seat-changes.ts';
import { inTransaction } from '../../db/transaction.ts';
import { netChange } from '../../domain/team-cycle/seat-changes.ts';
import { composeSeatMails, type ToldChange } from './compose-seat-mails.ts';
import type { MailDeps } from './mail-deps.ts';

/**
 * An import's commands reach the teams one after the other: a person's mail waits until nothing has changed for this
 * long, so that it can tell all of it.
 */
const QUIET_MS = 60_000;
const PEOPLE_AT_ONCE = 300;

/**
 * One mail to each person whose seats or other roles have changed: what is theirs now, and what no longer is. A change that
 * was undone within the minute is not mailed. Mails and the note that they are written are committed together.
 *
 * @returns how many mails this run has written
 */
export function writeSeatMails({ pool, clock, mailFrom, publicUrl }: Omit<MailDeps, 'transport'>): Promise<number> {
  const nowMs = clock.now();
  return inTransaction(pool, async (tx) => {
    if (!(await lockSeatMails(tx))) return 0;
    const people = await listPeopleChanged(tx, { nowMs, beforeMs: nowMs - QUIET_MS, limit: PEOPLE_AT_ONCE });
    if (people.length === 0) return 0;
    const today = localDateOf(nowMs, NATIONAL_REFERENCE.timeZone);
    const seats = await listUnsettledChanges(tx, people);
    const roles = await listUnsettledRoles(tx, people, { nowMs, today });
    await settleChanges(tx, seats, nowMs);
    await settleRoles(tx, roles, nowMs);
    const told = { seats: toldOf(seats), roles: toldRolesOf(roles) };
    const mails = await composeSeatMails(tx, told, { today, nowMs, publicUrl });
    return insertMails(
      tx,
      mails.map((mail) => ({ ...mail, kind: 'seat_change' as const, mailFrom, atMs: nowMs })),
    );
  });
}

/** The net result of each person's changes of one seat. */
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

/** The same of each person's changes of one role. */
function toldRolesOf(changes: UnsettledRole[]): UnsettledRole[] {
  const places = Map.groupBy(
    changes,
    ({ personId, role, side, scopeKind, scopeId }) => `${personId} ${role} ${side} ${scopeKind} ${scopeId}`,
  );
  return [...places.values()].flatMap((ofPlace) => {
    const [first] = ofPlace as [UnsettledRole];
    const last = ofPlace.at(-1) ?? first;
    const change = netChange(first.change, first.isHeld);
    return change === undefined || last.isMoot ? [] : [{ ...first, change }];
  });
}
