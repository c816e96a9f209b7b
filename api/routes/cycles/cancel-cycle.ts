import { requestApproval } from '../../../application/approvals/answer-approval.ts';
import { refuseOver } from '../../../application/approvals/approval-effects.ts';
import { APPROVAL_PAYLOADS } from '../../../application/approvals/payloads.ts';
import { getCycle } from '../../../application/cycles/get-cycle.ts';
import { forOneSide } from '../../../application/fields.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { approvalSchema } from '../../contract/approval.ts';
import { cyclePath } from '../../contract/fields.ts';
import { route } from '../../http/route.ts';
import { approvalView } from '../../views/approval-view.ts';

export const cancelCycle = route({
  method: 'post',
  path: '/api/cycles/{budgetYear}/cancellation',
  operationId: 'cancel_cycle',
  summary: 'A national co-chair asks to cancel the cycle; the other side’s confirms.',
  action: 'cancel_cycle',
  params: cyclePath,
  body: APPROVAL_PAYLOADS.cancel_cycle.extend(forOneSide),
  responds: { status: 202, description: 'Awaiting the other side’s confirmation.', schema: approvalSchema },
  async handle({ deps, actor, params, body: { side, ...payload } }) {
    const cycle = await getCycle(deps, params.budgetYear);
    refuseOver(cycle);
    const { budgetYear } = cycle;
    const asked = { side, action: 'cancel_cycle', scopeKind: 'nation', scopeId: null, budgetYear, payload } as const;
    return approvalView(await inTransaction(deps.pool, (tx) => requestApproval(deps, tx, actor, asked, {})));
  },
});
