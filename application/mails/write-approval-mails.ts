import { localDateOf } from '../../calendar/instants.ts';
import { longDate } from '../../calendar/long-date.ts';
import { NATIONAL_REFERENCE, type Place } from '../../calendar/place.ts';
import { reminderRound } from '../../calendar/reminder-round.ts';
import { type Approval, lockOpenApprovals } from '../../db/cycles/approvals.ts';
import {
  claimTold,
  listCoChairs,
  listFirstTold,
  listRequestNames,
  type RequestNames,
  type Told,
} from '../../db/mail/approval-notices.ts';
import { insertMails, requestMailKey } from '../../db/mail/outbox.ts';
import { listRecipients } from '../../db/mail/recipients.ts';
import { getNationalPlace } from '../../db/organization/team-places.ts';
import { inTransaction, type Tx } from '../../db/transaction.ts';
import { ACTING_TOGETHER_MS, answerers } from '../../domain/approvals.ts';
import { type RequestWaiting, renderRequestsWaiting } from '../../mail/templates/approval-waiting.ts';
import { requestShown } from '../approvals/request-shown.ts';
import type { MailDeps } from './mail-deps.ts';

const order = new Intl.Collator('en', { numeric: true });

/**
 * Tells co-chairs of the requests that wait for them, each request once to each, and reminds them every third working day
 * while it waits; those of one moment in one mail. The requests cannot be answered or taken back until the mails about
 * them are written, so none goes out about what is over.
 *
 * The days are those of the nation's reference place: a region lies in several states, and both sides of a request are to
 * hear on the same day.
 *
 * @returns how many mails this run has written
 */
export function writeRequestMails(deps: MailDeps): Promise<number> {
  const nowMs = deps.clock.now();
  return inTransaction(deps.pool, async (tx) => {
    const all = await lockOpenApprovals(tx);
    const open = new Map(
      all
        .filter(({ requestedAt }) => requestedAt.getTime() <= nowMs - ACTING_TOGETHER_MS)
        .map((approval) => [approval.approvalId, approval]),
    );
    if (open.size === 0) return 0;
    const today = localDateOf(nowMs, NATIONAL_REFERENCE.timeZone);
    const coChairs = await listCoChairs(tx, today);
    const asked = [...open.values()].flatMap((approval) =>
      answerers(coChairs, approval).map(({ personId }) => toldOf(approval, personId)),
    );
    const firstTold = await listFirstTold(tx, [...open.values()]);
    const due = dueRounds(asked, firstTold, nowMs, await getNationalPlace(tx));
    const told = await claimTold(tx, due, nowMs);
    return told.length === 0 ? 0 : writeMails(tx, deps, told, open, nowMs);
  });
}

const toldOf = ({ approvalId, requestedAt }: Approval, personId: string): Told => ({
  approvalId,
  personId,
  requestedAt,
  round: 0,
});

/** What each is to be told now: that it waits, or the current reminder, counted from when they themselves were told. */
function dueRounds(
  asked: Told[],
  first: Awaited<ReturnType<typeof listFirstTold>>,
  nowMs: number,
  place: Place,
): Told[] {
  const keyOf = ({ approvalId, personId, requestedAt }: Omit<Told, 'round'>) =>
    `${approvalId} ${requestedAt.getTime()} ${personId}`;
  const toldAt = new Map(first.map((told) => [keyOf(told), told.toldAt.getTime()]));
  return asked.flatMap((told) => {
    const since = toldAt.get(keyOf(told));
    if (since === undefined) return [told];
    const round = reminderRound(place, since, nowMs);
    return round === undefined ? [] : [{ ...told, round }];
  });
}

async function writeMails(
  tx: Tx,
  { mailFrom, publicUrl }: MailDeps,
  told: Told[],
  open: Map<string, Approval>,
  atMs: number,
): Promise<number> {
  const today = localDateOf(atMs, NATIONAL_REFERENCE.timeZone);
  const people = Map.groupBy(told, ({ personId }) => personId);
  const recipients = await listRecipients(tx, [...people.keys()], today);
  const names = await listRequestNames(tx, [...open.values()]);
  const mails = [...recipients.values()].flatMap(({ personId, name }) => {
    const own = people.get(personId) ?? [];
    const requests = own.flatMap(({ approvalId, round }) => {
      const [approval, named] = [open.get(approvalId), names.get(approvalId)];
      return approval && named ? [shown(approval, named, round)] : [];
    });
    const [first] = own;
    if (!first) return [];
    const byPlace = requests.toSorted((a, b) => order.compare(a.place ?? '', b.place ?? ''));
    const mail = renderRequestsWaiting({ name, requests: byPlace, publicUrl });
    return [
      { ...mail, key: requestMailKey(first, personId), kind: 'request_waiting' as const, personId, mailFrom, atMs },
    ];
  });
  return insertMails(tx, mails);
}

function shown(approval: Approval, names: RequestNames, round: number): RequestWaiting {
  const { requestedSide, requestedAt } = approval;
  return {
    ...requestShown(approval, names),
    requestedBy: requestedSide === null ? null : { name: names.requester, side: requestedSide },
    requestedOn: longDate(localDateOf(requestedAt.getTime(), NATIONAL_REFERENCE.timeZone)),
    isReminder: round > 0,
  };
}
