import { z } from 'zod';
import { listOpenApprovals } from '../../../db/approvals.ts';
import { mayAnswer } from '../../../domain/requests.ts';
import { approvalSchema, approvalView } from '../../contract/cycle.ts';
import { route } from '../../route.ts';

export const listApprovals = route({
  method: 'get',
  path: '/api/approvals',
  operationId: 'list_approvals',
  summary: 'Requests that wait for the other side or for both, as far as the acting person may answer them.',
  action: 'read_cycle',
  responds: {
    status: 200,
    description: 'The waiting requests.',
    schema: z.object({ approvals: z.array(approvalSchema) }),
  },
  async handle({ deps, actor }) {
    const open = await listOpenApprovals(deps.pool);
    return {
      approvals: open.filter((approval) => mayAnswer(actor, approval)).map(approvalView),
    };
  },
});
