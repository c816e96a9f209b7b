import { z } from 'zod';
import { getCycle } from '../../../application/cycles/get-cycle.ts';
import { refuseDates } from '../../../application/cycles/refuse-dates.ts';
import { printedDate } from '../../../application/fields.ts';
import { closeLaunchRequests } from '../../../db/cycles/approvals.ts';
import { type Cycle, lockCycle, setDraftScope } from '../../../db/cycles/cycles.ts';
import { writeDraftDates } from '../../../db/cycles/milestones.ts';
import { inTransaction, type Tx } from '../../../db/transaction.ts';
import { DomainError } from '../../../domain/errors.ts';
import { cycleSchema } from '../../contract/cycle.ts';
import { agreements, cyclePath, regions } from '../../contract/fields.ts';
import { type Incoming, route } from '../../http/route.ts';
import { cycleView } from '../../views/cycle-view.ts';
import { refuseUnknownRegions } from './refuse-unknown-regions.ts';

const responds = { status: 200, description: 'The draft as it is now.', schema: cycleSchema };

export const editDraft = route({
  method: 'put',
  path: '/api/cycles/{budgetYear}/milestones',
  operationId: 'edit_draft',
  summary:
    'Changes dates of a draft; a request to launch that waits must then be made again. After the launch a date moves by POST …/milestone-moves.',
  action: 'draft_cycle',
  params: cyclePath,
  body: z.strictObject({ dates: z.array(printedDate).min(1).max(30) }),
  responds,
  handle: (call) =>
    changeDraft(call, async (tx, { budgetYear }) => {
      await refuseDates(tx, budgetYear, { regionId: null, dates: call.body.dates });
      await writeDraftDates(tx, budgetYear, '', call.body.dates);
    }),
});

export const editScope = route({
  method: 'put',
  path: '/api/cycles/{budgetYear}/scope',
  operationId: 'edit_scope',
  summary: 'Changes whom a draft is for; a request to launch that waits must then be made again.',
  action: 'draft_cycle',
  params: cyclePath,
  body: z.strictObject({ agreements, regions }),
  responds,
  async handle(call) {
    const { body, deps } = call;
    if (body.regions) await refuseUnknownRegions(deps.pool, body.regions);
    return changeDraft(call, (tx, { budgetYear }) => setDraftScope(tx, budgetYear, body));
  },
});

type DraftCall = Pick<Incoming<{ budgetYear: number }, unknown, unknown, z.ZodObject>, 'deps' | 'params'>;

async function changeDraft(
  { deps, params: { budgetYear } }: DraftCall,
  change: (tx: Tx, cycle: Cycle) => Promise<void>,
) {
  await inTransaction(deps.pool, async (tx) => {
    await change(tx, await lockDraft(tx, budgetYear));
    // a waiting request was about the old draft, so it ends and has to be made again
    await closeLaunchRequests(tx, budgetYear, 'draft_edited', deps.clock.now());
  });
  return cycleView(deps, await getCycle(deps, budgetYear));
}

/** Refuses a cycle that is no draft any more. */
export async function lockDraft(tx: Tx, budgetYear: number): Promise<Cycle> {
  const cycle = await lockCycle(tx, budgetYear);
  if (!cycle) throw new DomainError('not_found', `There is no cycle for ${budgetYear}. Draft one first.`);
  if (cycle.status !== 'draft') {
    throw new DomainError('not_a_draft', 'This cycle is launched; move a date with POST …/milestone-moves instead.');
  }
  return cycle;
}
