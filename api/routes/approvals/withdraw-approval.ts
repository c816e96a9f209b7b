import { z } from 'zod';
import { takeBack } from '../../../application/approvals/answer-approval.ts';
import { nothing, uuid } from '../../../application/fields.ts';
import { approvalSchema } from '../../contract/approval.ts';
import { route } from '../../http/route.ts';
import { approvalView } from '../../views/approval-view.ts';

export const withdrawApproval = route({
  method: 'post',
  path: '/api/approvals/{approvalId}/withdrawal',
  operationId: 'withdraw_approval',
  summary:
    'Whoever asked takes a waiting request back; once they have left that office, any co-chair of their side does.',
  action: 'read_cycle',
  params: z.strictObject({ approvalId: uuid }),
  body: nothing,
  responds: { status: 200, description: 'Taken back; nobody can answer it any more.', schema: approvalSchema },
  // whose it is depends on the request, so takeBack asks `can` again
  handle: async ({ deps, actor, params: { approvalId } }) => approvalView(await takeBack(deps, actor, approvalId)),
});
