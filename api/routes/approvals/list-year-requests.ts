import { z } from 'zod';
import { getCycle } from '../../../application/cycles/get-cycle.ts';
import { nationalToday } from '../../../calendar/national-today.ts';
import { type Approval, listYearRequests as listRows } from '../../../db/cycles/approvals.ts';
import { listCoChairs, listRequestNames } from '../../../db/mail/approval-notices.ts';
import { listPeople } from '../../../db/organization/people.ts';
import { answerers, mayAnswer, mayTakeBack } from '../../../domain/approvals.ts';
import type { Actor } from '../../../domain/permissions.ts';
import { approvalWith } from '../../contract/approval.ts';
import { cyclePath } from '../../contract/fields.ts';
import { route } from '../../http/route.ts';
import { listedView } from '../../views/listed-approval-view.ts';

// a year has a launch and a few moves
const NEWEST = 100;

const yearRequest = approvalWith({
  inWords: z.string().meta({ description: 'What is asked for, as a verb phrase.' }),
  means: z.string().meta({ description: 'What a confirmation brings about.' }),
  requestedByName: z.string().nullable(),
  reason: z.string().nullable(),
  answeredByName: z.string().nullable(),
  waitsFor: z.array(z.string()).meta({ description: 'Names of those whose answer it waits for.' }),
  mayAnswer: z.boolean().meta({ description: 'Whether the acting person may.' }),
  mayTakeBack: z.boolean(),
}).meta({ id: 'YearRequest' });

export const listYearRequests = route({
  method: 'get',
  path: '/api/cycles/{budgetYear}/requests',
  operationId: 'list_year_requests',
  summary: 'What co-chairs have asked about the whole year or a region: launches, moves, cancellations, newest first.',
  action: 'read_year_requests',
  params: cyclePath,
  responds: {
    status: 200,
    description: `The newest ${NEWEST}, with what became of each.`,
    schema: z.object({ requests: z.array(yearRequest) }),
  },
  async handle({ deps, actor, params }) {
    const { budgetYear } = await getCycle(deps, params.budgetYear);
    const approvals = await listRows(deps.pool, budgetYear, NEWEST);
    const names = await listRequestNames(deps.pool, approvals);
    const coChairs = await listCoChairs(deps.pool, nationalToday(deps));
    const people = await listPeople(
      deps.pool,
      coChairs.map(({ personId }) => personId),
    );
    const nameOf = new Map(people.map(({ personId, name }) => [personId, name]));
    return {
      requests: approvals.map((approval) => {
        const named = names.get(approval.approvalId);
        return {
          ...listedView(approval, named),
          answeredByName: named?.answerer ?? null,
          ...whileItWaits(approval, actor, coChairs, nameOf),
        };
      }),
    };
  },
});

function whileItWaits(approval: Approval, actor: Actor, coChairs: Actor[], nameOf: Map<string, string>) {
  if (approval.status !== 'waiting') return { waitsFor: [], mayAnswer: false, mayTakeBack: false };
  const requester = coChairs.find(({ personId }) => personId === approval.requestedBy);
  return {
    waitsFor: answerers(coChairs, approval).map(({ personId }) => nameOf.get(personId) ?? personId),
    mayAnswer: mayAnswer(actor, approval),
    mayTakeBack: mayTakeBack(actor, approval, requester),
  };
}
