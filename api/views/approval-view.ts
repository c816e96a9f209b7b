import type { z } from 'zod';
import { CLOSED_BECAUSE } from '../../application/approvals/closed-text.ts';
import type { Approval } from '../../db/cycles/approvals.ts';
import { approvalSchema } from '../contract/approval.ts';

/** Its payload is read by its action: the schema leaves out what is for us alone. */
export const approvalView = (approval: Approval): z.output<typeof approvalSchema> =>
  approvalSchema.parse({
    ...approval,
    requestedAt: approval.requestedAt.toISOString(),
    answeredAt: approval.answeredAt?.toISOString() ?? null,
    closedAt: approval.closedAt?.toISOString() ?? null,
    closedBecause: approval.closedReason && CLOSED_BECAUSE[approval.closedReason],
  });
