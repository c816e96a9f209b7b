import { localDateOf } from '../../calendar/instants.ts';
import { longDate } from '../../calendar/long-date.ts';
import { NATIONAL_REFERENCE } from '../../calendar/place.ts';
import { type Approval, lockUntoldOutcomes, markOutcomesTold } from '../../db/cycles/approvals.ts';
import { listRequestNames, type RequestNames } from '../../db/mail/approval-notices.ts';
import { insertMails, outcomeMailKey } from '../../db/mail/outbox.ts';
import { listRecipients } from '../../db/mail/recipients.ts';
import { inTransaction, type Tx } from '../../db/transaction.ts';
import { ACTING_TOGETHER_MS } from '../../domain/approvals.ts';
import { otherSide } from '../../domain/vocabulary.ts';
import { type RequestOutcome, renderRequestOutcomes } from '../../mail/templates/request-outcome.ts';
import { CLOSED_BECAUSE } from '../approvals/closed-text.ts';
import type { MailDeps } from './mail-deps.ts';

/** Somebody who answers a whole list is not mailed about answer by answer: nothing more has ended for this long. */
const QUIET_MS = 60_000;

/**
 * Tells whoever asked what became of their requests: confirmed, refused or lapsed, each once, those of one moment in one
 * mail. Mails and the note that they are written are committed together.
 *
 * @returns how many mails this run has written
 */
export function writeOutcomeMails(deps: Omit<MailDeps, 'transport'>): Promise<number> {
  const nowMs = deps.clock.now();
  return inTransaction(deps.pool, async (tx) => {
    const people = Map.groupBy(await lockUntoldOutcomes(tx), ({ requestedBy }) => requestedBy);
    const over = [...people.values()].filter((own) => own.every((one) => endedMs(one) <= nowMs - QUIET_MS)).flat();
    if (over.length === 0) return 0;
    await markOutcomesTold(tx, over, nowMs);
    return writeMails(tx, deps, over.filter(isNews), nowMs);
  });
}

const endedMs = ({ answeredAt, closedAt, requestedAt }: Approval): number =>
  (answeredAt ?? closedAt ?? requestedAt).getTime();

/** Whoever has it confirmed within the minute is there when it happens. */
const isNews = (approval: Approval): boolean =>
  approval.status !== 'confirmed' || endedMs(approval) - approval.requestedAt.getTime() >= ACTING_TOGETHER_MS;

async function writeMails(
  tx: Tx,
  { mailFrom, publicUrl }: Pick<MailDeps, 'mailFrom' | 'publicUrl'>,
  over: Approval[],
  atMs: number,
): Promise<number> {
  const people = Map.groupBy(over, ({ requestedBy }) => requestedBy);
  const recipients = await listRecipients(tx, [...people.keys()], localDateOf(atMs, NATIONAL_REFERENCE.timeZone));
  const names = await listRequestNames(tx, over);
  const mails = [...people].flatMap(([personId, own]) => {
    const [recipient, first] = [recipients.get(personId), own[0]];
    if (!recipient || !first) return [];
    const outcomes = own.flatMap((approval) => {
      const named = names.get(approval.approvalId);
      return named ? [shown(approval, named)] : [];
    });
    const mail = renderRequestOutcomes({ name: recipient.name, outcomes, publicUrl });
    const key = outcomeMailKey(first, personId);
    return [{ ...mail, key, kind: 'request_outcome' as const, personId, mailFrom, atMs }];
  });
  return insertMails(tx, mails);
}

function shown(approval: Approval, { answerer, team, facility, region, person }: RequestNames): RequestOutcome {
  const { action, budgetYear, payload, requestedSide, requestedAt, status, closedReason } = approval;
  const dateOf = (ms: number) => longDate(localDateOf(ms, NATIONAL_REFERENCE.timeZone));
  return {
    action,
    budgetYear,
    payload,
    person,
    place: team === null ? region : `${team}, ${facility}`,
    outcome: status === 'confirmed' || status === 'refused' ? status : 'lapsed',
    answeredBy: answerer !== null && requestedSide !== null ? { name: answerer, side: otherSide(requestedSide) } : null,
    because: closedReason === null ? null : CLOSED_BECAUSE[closedReason],
    requestedOn: dateOf(requestedAt.getTime()),
    endedOn: dateOf(endedMs(approval)),
  };
}
