import { z } from 'zod';
import { editDraftDates, editDraftScope } from '../../../application/cycles/edit-draft.ts';
import { getCycle } from '../../../application/cycles/get-cycle.ts';
import { eachMilestoneOnce, printedDate } from '../../../application/fields.ts';
import { cycleSchema } from '../../contract/cycle.ts';
import { agreements, cyclePath, regions } from '../../contract/fields.ts';
import { route } from '../../http/route.ts';
import { cycleView } from '../../views/cycle-view.ts';

const responds = { status: 200, description: 'The draft as it is now.', schema: cycleSchema };

export const editDraft = route({
  method: 'put',
  path: '/api/cycles/{budgetYear}/milestones',
  operationId: 'edit_draft',
  summary:
    'Changes dates of a draft; a request to launch that waits must then be made again. After the launch a date moves by POST …/milestone-moves.',
  action: 'draft_cycle',
  params: cyclePath,
  body: z.strictObject({ dates: z.array(printedDate).min(1).max(30).superRefine(eachMilestoneOnce) }),
  responds,
  async handle({ deps, params: { budgetYear }, body }) {
    await editDraftDates(deps, budgetYear, body.dates);
    return cycleView(deps, await getCycle(deps, budgetYear));
  },
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
  async handle({ deps, params: { budgetYear }, body }) {
    await editDraftScope(deps, budgetYear, body);
    return cycleView(deps, await getCycle(deps, budgetYear));
  },
});
