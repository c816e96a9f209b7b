import { z } from 'zod';
import { refuseWaiting } from '../../../db/approvals.ts';
import { listPrintedDates, lockCycle, type PrintedDate, replaceDraftDates } from '../../../db/cycles.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { DomainError } from '../../../domain/errors.ts';
import { cycleSchema, cycleView, getCycle } from '../../contract/cycle.ts';
import { cyclePath, printedDate } from '../../contract/words.ts';
import { route } from '../../route.ts';
import { refuseProblems } from './draft-cycle.ts';

export const editDraft = route({
  method: 'put',
  path: '/api/cycles/{budgetYear}/milestones',
  operationId: 'edit_draft',
  summary:
    'Changes dates of a draft; a request to launch that waits must then be made again. After the launch a date moves by POST …/milestone-moves.',
  action: 'draft_cycle',
  params: cyclePath,
  body: z.strictObject({ dates: z.array(printedDate).min(1).max(30) }),
  responds: { status: 200, description: 'The draft with its new dates.', schema: cycleSchema },
  async handle({ deps, actor, params, body }) {
    await inTransaction(deps.pool, async (tx) => {
      const cycle = await lockCycle(tx, params.budgetYear);
      if (!cycle) throw new DomainError('not_found', `There is no cycle for ${params.budgetYear}.`);
      if (cycle.status !== 'draft') {
        throw new DomainError(
          'not_a_draft',
          'This cycle is launched; move a date with POST …/milestone-moves instead.',
        );
      }
      const given = new Map((body.dates as PrintedDate[]).map((date) => [date.key, date]));
      refuseProblems((await listPrintedDates(tx, params.budgetYear)).map((date) => given.get(date.key) ?? date));
      await replaceDraftDates(tx, params.budgetYear, body.dates as PrintedDate[]);
      // the other side confirms the dates that it was asked about, or is asked again
      await refuseWaiting(tx, 'launch_cycle', params.budgetYear, { by: actor.personId, atMs: deps.clock.now() });
    });
    return cycleView(deps.pool, await getCycle(deps.pool, params.budgetYear));
  },
});
