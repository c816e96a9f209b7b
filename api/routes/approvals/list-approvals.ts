import { z } from 'zod';
import { nationalToday } from '../../../calendar/national-today.ts';
import { type Approval, listAnsweredBy, listOpenApprovals, listRequestedBy } from '../../../db/cycles/approvals.ts';
import { listRequestReach } from '../../../db/cycles/request-reach.ts';
import { listCoChairs, listRequestNames } from '../../../db/mail/approval-notices.ts';
import { mayAnswer, mayTakeBack, resourceOf } from '../../../domain/approvals.ts';
import { type Actor, can } from '../../../domain/permissions.ts';
import { approvalWith } from '../../contract/approval.ts';
import type { ApiDeps } from '../../deps.ts';
import { route } from '../../http/route.ts';
import { listedView } from '../../views/listed-approval-view.ts';
import { requestNumbers } from '../../views/request-numbers.ts';

// a co-chair makes a few dozen a year
const NEWEST = 100;

const listedApproval = approvalWith({
  inWords: z.string().meta({ description: 'What is asked for, as a verb phrase.' }),
  means: z.string().meta({ description: 'What a confirmation brings about.' }),
  requestedByName: z.string().nullable().meta({ description: 'null: a roster proposed it.' }),
  reason: z.string().nullable().meta({ description: 'Why, where whoever asked has said so.' }),
  answeredByName: z.string().nullable(),
  inNumbers: z
    .string()
    .nullable()
    .meta({ description: 'What a confirmation would reach now; null: it is about one team, or over.' }),
  relation: z.enum(['for_me', 'mine', 'answered']).meta({
    description:
      '`for_me`: it waits for the acting person’s answer. `mine`: they asked for it, or whoever did has left and it is theirs to take back. `answered`: they confirmed or refused it.',
  }),
}).meta({ id: 'ListedApproval' });

export const listApprovals = route({
  method: 'get',
  path: '/api/approvals',
  operationId: 'list_approvals',
  summary: `Requests that wait for the acting person’s answer, oldest first, then their own newest ${NEWEST} with what became of them, and the newest ${NEWEST} that they answered.`,
  action: 'read_cycle',
  responds: {
    status: 200,
    description: 'Each request once, with its relation to the acting person.',
    schema: z.strictObject({ approvals: z.array(listedApproval) }),
  },
  async handle({ deps, actor }) {
    const open = await listOpenApprovals(deps.pool);
    const forMe = open.filter((approval) => mayAnswer(actor, approval));
    const mine = await listRequestedBy(deps.pool, actor.personId, NEWEST);
    const own = [...(await listLeftBehind(deps, actor, open)), ...mine];
    const answered = await listAnsweredBy(deps.pool, actor.personId, NEWEST);
    const names = await listRequestNames(deps.pool, [...forMe, ...own, ...answered]);
    const waiting = [...forMe, ...own].filter(({ status }) => status === 'waiting' || status === 'proposed');
    const reach = await listRequestReach(
      deps.pool,
      waiting.map(({ approvalId }) => approvalId),
    );
    const shown = (approval: Approval) => ({
      ...listedView(approval, names.get(approval.approvalId)),
      answeredByName: names.get(approval.approvalId)?.answerer ?? null,
      inNumbers: requestNumbers(approval, reach.get(approval.approvalId)),
    });
    return {
      approvals: [
        ...forMe.map((approval) => ({ ...shown(approval), relation: 'for_me' as const })),
        ...own.map((approval) => ({ ...shown(approval), relation: 'mine' as const })),
        ...answered.map((approval) => ({ ...shown(approval), relation: 'answered' as const })),
      ],
    };
  },
});

/** What somebody who is co-chair no longer asked for in the name of the actor's side. */
async function listLeftBehind(deps: ApiDeps, actor: Actor, open: Approval[]): Promise<Approval[]> {
  const candidates = open.filter(
    (approval) => approval.requestedBy !== actor.personId && can(actor, 'withdraw_approval', resourceOf(approval)),
  );
  if (candidates.length === 0) return [];
  const coChairs = await listCoChairs(deps.pool, nationalToday(deps));
  const present = new Map(coChairs.map((coChair) => [coChair.personId, coChair]));
  return candidates.filter((approval) => mayTakeBack(actor, approval, present.get(approval.requestedBy)));
}
