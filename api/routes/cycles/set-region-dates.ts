import { z } from 'zod';
import { refuseDates } from '../../../application/cycles/refuse-dates.ts';
import { printedDate } from '../../../application/fields.ts';
import { findNewestApproval } from '../../../db/cycles/approvals.ts';
import { listPrintedDates, writeDraftDates } from '../../../db/cycles/milestones.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { REGION_TIMELINE } from '../../../domain/dates.ts';
import { DomainError } from '../../../domain/errors.ts';
import { budgetYear, regionId } from '../../contract/fields.ts';
import { route } from '../../http/route.ts';
import { lockDraft } from './edit-draft.ts';
import { refuseUnknownRegions } from './refuse-unknown-regions.ts';

const dates = z.array(printedDate.extend({ key: z.enum(REGION_TIMELINE) })).min(1);

export const setRegionDates = route({
  method: 'put',
  path: '/api/cycles/{budgetYear}/regions/{regionId}/timeline',
  operationId: 'set_region_dates',
  summary:
    'A co-chair enters the region’s budget timeline into a draft: when labor’s input opens and closes, and when decisions are due.',
  action: 'set_region_dates',
  params: z.strictObject({ budgetYear, regionId }),
  body: z.strictObject({ dates }),
  responds: {
    status: 200,
    description: 'The region’s own dates; the others are the nation’s.',
    schema: z.object({ regionId, dates: z.array(printedDate) }),
  },
  place: ({ params }) => ({ resource: { regionId: params.regionId } }),
  async handle({ deps, params, body }) {
    await refuseUnknownRegions(deps.pool, [params.regionId]);
    return inTransaction(deps.pool, async (tx) => {
      await lockDraft(tx, params.budgetYear);
      // locked, so that a region's entry does not change a launch while the other side is confirming it
      if ((await findNewestApproval(tx, 'launch_cycle', params.budgetYear))?.status === 'waiting') {
        throw new DomainError(
          'not_a_draft',
          'This cycle waits for the confirmation of its launch. Ask a national co-chair, or move the date after the launch with POST …/milestone-moves.',
        );
      }
      await refuseDates(tx, params.budgetYear, { regionId: params.regionId, dates: body.dates });
      await writeDraftDates(tx, params.budgetYear, params.regionId, body.dates);
      return { regionId: params.regionId, dates: await listPrintedDates(tx, params.budgetYear, params.regionId) };
    });
  },
});
