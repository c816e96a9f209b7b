import type { Approval } from '../../db/cycles/approvals.ts';
import type { RequestNames } from '../../db/mail/approval-notices.ts';
import type { RequestShown } from '../../mail/letter/approval-text.ts';

/** A request as mails and screens put it into words. */
export function requestShown(
  { action, budgetYear, payload }: Approval,
  { team, facility, region, person }: RequestNames,
): RequestShown {
  return { action, budgetYear, payload, person, place: team === null ? region : `${team}, ${facility}` };
}
