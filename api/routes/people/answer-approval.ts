import { z } from 'zod';
import { nothing, uuid } from '../../../application/fields.ts';
import { answerOtherSide } from '../../approvals.ts';
import { approvalSchema, approvalView } from '../../contract/cycle.ts';
import { route } from '../../route.ts';

const params = z.strictObject({ approvalId: uuid });
const responds = { status: 200, description: 'Answered; a confirmation has taken effect.', schema: approvalSchema };

export const confirmApproval = route({
  method: 'post',
  path: '/api/approvals/{approvalId}/confirmation',
  operationId: 'confirm_approval',
  summary: 'A co-chair of the other side confirms a request.',
  action: 'read_cycle',
  params,
  body: nothing,
  responds,
  // who may answer depends on the request, so answerOtherSide asks `can` again
  handle: async ({ deps, actor, params: { approvalId } }) =>
    approvalView(await answerOtherSide(deps, actor, approvalId, true)),
});

export const refuseApproval = route({
  method: 'post',
  path: '/api/approvals/{approvalId}/refusal',
  operationId: 'refuse_approval',
  summary: 'A co-chair of the other side refuses a request.',
  action: 'read_cycle',
  params,
  body: nothing,
  responds,
  handle: async ({ deps, actor, params: { approvalId } }) =>
    approvalView(await answerOtherSide(deps, actor, approvalId, false)),
});
