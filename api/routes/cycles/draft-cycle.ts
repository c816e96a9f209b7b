import { z } from 'zod';
import { draftCycle as draft } from '../../../application/cycles/draft-cycle.ts';
import { getCycle } from '../../../application/cycles/get-cycle.ts';
import { eachMilestoneOnce, printedDate } from '../../../application/fields.ts';
import { cycleSchema } from '../../contract/cycle.ts';
import { agreements, budgetYear, regions } from '../../contract/fields.ts';
import { route } from '../../http/route.ts';
import { cycleView } from '../../views/cycle-view.ts';

export const draftCycle = route({
  method: 'post',
  path: '/api/cycles',
  operationId: 'draft_cycle',
  summary:
    'A national co-chair drafts a yearly cycle from the template or from last year’s, with the dates given here in their place. The same again is the same draft.',
  action: 'draft_cycle',
  body: z.strictObject({
    budgetYear,
    from: z
      .enum(['template', 'last_year'])
      .default('template')
      .meta({ description: 'last_year: its agreements and regions, and every date a year later.' }),
    agreements: agreements.optional().meta({ description: 'May be left out when drafting from last year.' }),
    regions: regions.optional().meta({ description: 'null: every region.' }),
    dates: z.array(printedDate).max(30).superRefine(eachMilestoneOnce).default([]),
  }),
  responds: { status: 201, description: 'A draft, editable until its launch.', schema: cycleSchema },
  async handle({ deps, actor, body }) {
    await draft(deps, actor.personId, body);
    return cycleView(deps, await getCycle(deps, body.budgetYear));
  },
});
