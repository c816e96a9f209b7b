import { z } from 'zod';
import { answerApproval } from '../../../application/approvals/answer-approval.ts';
import { forOneSide } from '../../../application/fields.ts';
import { findNewestApproval } from '../../../db/cycles/approvals.ts';
import { DomainError } from '../../../domain/errors.ts';
import { approvalSchema } from '../../contract/approval.ts';
import { cyclePath } from '../../contract/fields.ts';
import { route } from '../../http/route.ts';
import { approvalView } from '../../views/approval-view.ts';

export const confirmLaunch = route({
  method: 'post',
  path: '/api/cycles/{budgetYear}/launch/confirmation',
  operationId: 'confirm_launch',
  summary: 'The other side’s national co-chair confirms: every team in scope gets its cycle.',
  action: 'launch_cycle',
  params: cyclePath,
  body: z.strictObject(forOneSide),
  responds: {
    status: 202,
    description: 'Launching; follow it with GET /api/cycles/{budgetYear}.',
    schema: approvalSchema,
  },
  async handle({ deps, actor, params, body: { side } }) {
    const approval = await findNewestApproval(deps.pool, 'launch_cycle', params.budgetYear);
    if (!approval) {
      throw new DomainError(
        'not_awaiting_confirmation',
        'Nobody has asked to launch this cycle. Either national co-chair asks for it first.',
      );
    }
    return approvalView(await answerApproval(deps, actor, approval.approvalId, { confirm: true, side }));
  },
});
