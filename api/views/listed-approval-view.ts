import { requestShown } from '../../application/approvals/request-shown.ts';
import type { Approval } from '../../db/cycles/approvals.ts';
import type { RequestNames } from '../../db/mail/approval-notices.ts';
import { requestMeans, requestWhat } from '../../mail/letter/approval-text.ts';
import { approvalView } from './approval-view.ts';

/** A request in words, for whoever answers it, asked for it or follows it. */
export function listedView(approval: Approval, names: RequestNames | undefined) {
  if (!names) throw new Error(`Request ${approval.approvalId} was asked for by nobody on record.`);
  const request = requestShown(approval, names);
  const { reason } = approval.payload;
  return {
    ...approvalView(approval),
    inWords: requestWhat(request),
    means: requestMeans(request),
    requestedByName: approval.requestedSide === null ? null : names.requester,
    reason: approval.requestedSide !== null && typeof reason === 'string' ? reason : null,
  };
}
