import { z } from 'zod';
import { answerApproval } from '../../../application/approvals/answer-approval.ts';
import { APPROVAL_PAYLOADS } from '../../../application/approvals/payloads.ts';
import { listMoveFindings } from '../../../application/cycles/list-move-findings.ts';
import { forOneSide, uuid } from '../../../application/fields.ts';
import type { CalendarFinding } from '../../../calendar/cycle-findings.ts';
import type { Approval } from '../../../db/cycles/approvals.ts';
import { approvalSchema, approvalWith } from '../../contract/approval.ts';
import { findings } from '../../contract/findings.ts';
import type { ApiDeps } from '../../deps.ts';
import { route } from '../../http/route.ts';
import { approvalView } from '../../views/approval-view.ts';

const params = z.strictObject({ approvalId: uuid });
const body = z.strictObject(forOneSide);
const responds = { status: 200, description: 'Answered.', schema: approvalSchema };

export const confirmApproval = route({
  method: 'post',
  path: '/api/approvals/{approvalId}/confirmation',
  operationId: 'confirm_approval',
  summary: 'A co-chair of the other side confirms a request.',
  action: 'read_cycle',
  params,
  body,
  responds: {
    status: 200,
    description: 'Confirmed, and in effect; `findings` says what is odd about a date that was moved.',
    schema: approvalWith({ findings }),
  },
  // who may answer depends on the request, so answerApproval asks `can` again
  async handle({ deps, actor, params: { approvalId }, body: { side } }) {
    const approval = await answerApproval(deps, actor, approvalId, { confirm: true, side });
    return { ...approvalView(approval), findings: await oddAboutMove(deps, approval) };
  },
});

export const refuseApproval = route({
  method: 'post',
  path: '/api/approvals/{approvalId}/refusal',
  operationId: 'refuse_approval',
  summary: 'A co-chair of the other side refuses a request.',
  action: 'read_cycle',
  params,
  body,
  responds,
  handle: async ({ deps, actor, params: { approvalId }, body: { side } }) =>
    approvalView(await answerApproval(deps, actor, approvalId, { confirm: false, side })),
});

async function oddAboutMove({ pool, clock }: ApiDeps, approval: Approval): Promise<CalendarFinding[]> {
  if (approval.action !== 'move_milestone') return [];
  const { budgetYear, scopeId: regionId, payload } = approval;
  return listMoveFindings(
    pool,
    { budgetYear, regionId, date: APPROVAL_PAYLOADS.move_milestone.parse(payload) },
    clock.now(),
  );
}
