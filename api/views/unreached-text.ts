import type { MailKind } from '../../db/mail/outbox.ts';
import type { UnreachedPerson } from '../../db/mail/undeliverable-mail.ts';

/** What each kind of mail is to its reader. */
export const MAIL_WORDS: Record<MailKind, string> = {
  digest: 'the morning’s list of tasks',
  decision_published: 'the decisions on the team’s asks',
  filing_returned: 'the return of the team’s filing',
  extension_granted: 'a new due date',
  welcome: 'the welcome to the year',
  launch_for_leaders: 'the launch of the year in their region',
  request_waiting: 'a request that waits for their answer',
  request_outcome: 'what became of a request of theirs',
  seat_change: 'a seat or role that they came to or left',
};

const NEW_ADDRESS =
  'Ask them for an address that works, and bring it in with the next roster or role file. What they missed is not sent again: tell them of it yourself.';

/** Why a person's newest mail did not arrive, and what somebody of their side can do about it. */
export function unreachedWords({ status, lastError }: Pick<UnreachedPerson, 'status' | 'lastError'>): {
  reason: string;
  whatToDo: string;
} {
  if (status === null || lastError === 'address_unusable') {
    return { reason: 'There is no address on record to which mail can be sent.', whatToDo: NEW_ADDRESS };
  }
  if (status === 'unknown') {
    return {
      reason: 'The connection ended before the mail server said yes, so it may have arrived or not.',
      whatToDo:
        'Ask them whether it arrived. It is not sent again by itself; what they owe stands in their list of tasks as well.',
    };
  }
  if (lastError?.startsWith('5')) {
    return {
      reason: 'The mail server refused it for good, as for a mailbox that does not exist any more.',
      whatToDo: NEW_ADDRESS,
    };
  }
  return {
    reason: 'The mail server did not take it in two days of attempts.',
    whatToDo: `Ask operations whether mail to others arrives. If it does: ${NEW_ADDRESS.charAt(0).toLowerCase()}${NEW_ADDRESS.slice(1)}`,
  };
}
