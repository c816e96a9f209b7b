import { z } from 'zod';
import { listWaitingApprovals } from '../../../db/approvals.ts';
import { isOfOtherSide } from '../../approvals.ts';
import { approvalSchema, approvalView } from '../../contract/cycle.ts';
import { route } from '../../route.ts';

export const listApprovals = route({
  method: 'get',
  path: '/api/approvals',
  operationId: 'list_approvals',
  summary: 'Requests that wait for the other side, as far as the acting person may answer them.',
  action: 'read_cycle',
  responds: {
    status: 200,
    description: 'The waiting requests.',
    schema: z.object({ approvals: z.array(approvalSchema) }),
  },
  async handle({ deps, actor }) {
    const waiting = await listWaitingApprovals(deps.pool);
    return {
      approvals: waiting.filter((approval) => isOfOtherSide(actor, approval)).map(approvalView),
    };
  },
});
