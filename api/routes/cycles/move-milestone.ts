import { requestApproval } from '../../../application/approvals/answer-approval.ts';
import { APPROVAL_PAYLOADS } from '../../../application/approvals/payloads.ts';
import { getCycle } from '../../../application/cycles/get-cycle.ts';
import { listMoveFindings } from '../../../application/cycles/list-move-findings.ts';
import { refuseDates } from '../../../application/cycles/refuse-dates.ts';
import { refuseUnknownRegions } from '../../../application/cycles/refuse-unknown-regions.ts';
import { forOneSide } from '../../../application/fields.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { DomainError } from '../../../domain/errors.ts';
import { approvalWith } from '../../contract/approval.ts';
import { cyclePath, regionId } from '../../contract/fields.ts';
import { findings } from '../../contract/findings.ts';
import { route } from '../../http/route.ts';
import { approvalView } from '../../views/approval-view.ts';

const body = APPROVAL_PAYLOADS.move_milestone.extend({
  regionId: regionId.nullable().default(null),
  ...forOneSide,
});

export const moveMilestone = route({
  method: 'post',
  path: '/api/cycles/{budgetYear}/milestone-moves',
  operationId: 'move_milestone',
  summary:
    'A co-chair asks to move a date for the nation or a region; the other side’s confirms and every reminder follows.',
  action: 'move_milestone',
  params: cyclePath,
  body,
  responds: {
    status: 202,
    description: 'Awaiting the other side’s confirmation; `findings` says what is odd about the new date.',
    schema: approvalWith({ findings }),
  },
  place: ({ body }) => ({ resource: body.regionId ? { regionId: body.regionId } : {} }),
  async handle({ deps, actor, params, body: { regionId, side, ...moved } }) {
    const cycle = await getCycle(deps, params.budgetYear);
    if (cycle.status !== 'running') {
      throw new DomainError('not_awaiting_confirmation', `Dates move while a cycle runs; this one is ${cycle.status}.`);
    }
    if (regionId) await refuseUnknownRegions(deps.pool, [regionId]);
    await refuseDates(deps.pool, params.budgetYear, { regionId, dates: [moved] });
    const scope = regionId
      ? ({ scopeKind: 'region', scopeId: regionId } as const)
      : ({ scopeKind: 'nation', scopeId: null } as const);
    const asked = { side, action: 'move_milestone', ...scope, budgetYear: params.budgetYear, payload: moved } as const;
    const resource = regionId ? { regionId } : {};
    const approval = await inTransaction(deps.pool, (tx) => requestApproval(deps, tx, actor, asked, resource));
    const move = { budgetYear: params.budgetYear, regionId, date: moved };
    return { ...approvalView(approval), findings: await listMoveFindings(deps.pool, move, deps.clock.now()) };
  },
});
