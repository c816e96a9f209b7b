import { requestApproval } from '../../../application/approvals/answer-approval.ts';
import { APPROVAL_PAYLOADS } from '../../../application/approvals/payloads.ts';
import { lockKnownCycle } from '../../../application/cycles/lock-known-cycle.ts';
import { forOneSide } from '../../../application/fields.ts';
import { readLaunchFacts } from '../../../application/launch/read-launch-facts.ts';
import { refuseObstacles } from '../../../application/launch/refuse-obstacles.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { approvalSchema } from '../../contract/approval.ts';
import { cyclePath } from '../../contract/fields.ts';
import { route } from '../../http/route.ts';
import { approvalView } from '../../views/approval-view.ts';

export const requestLaunch = route({
  method: 'post',
  path: '/api/cycles/{budgetYear}/launch',
  operationId: 'request_launch',
  summary:
    'A national co-chair asks to launch; the other side’s confirms. Due dates, cut-offs and ends that have passed need a choice each.',
  action: 'launch_cycle',
  params: cyclePath,
  body: APPROVAL_PAYLOADS.launch_cycle.extend(forOneSide),
  responds: { status: 202, description: 'Awaiting the other side’s confirmation.', schema: approvalSchema },
  async handle({ deps, actor, params, body }) {
    const approval = await inTransaction(deps.pool, async (tx) => {
      const cycle = await lockKnownCycle(tx, params.budgetYear);
      const facts = await readLaunchFacts(tx, cycle, deps.clock.now());
      refuseObstacles(facts, body.startLate);
      const startLate = [...new Set(facts.passed.map(({ key }) => key))];
      const asked = {
        side: body.side,
        action: 'launch_cycle',
        scopeKind: 'nation',
        scopeId: null,
        budgetYear: params.budgetYear,
      } as const;
      return requestApproval(deps, tx, actor, { ...asked, payload: { startLate } }, {});
    });
    return approvalView(approval);
  },
});
