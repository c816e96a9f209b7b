import { z } from 'zod';
import { setRegionDates as writeDates } from '../../../application/cycles/set-region-dates.ts';
import { eachMilestoneOnce, printedDate } from '../../../application/fields.ts';
import { REGION_TIMELINE } from '../../../domain/dates.ts';
import { budgetYear, regionId } from '../../contract/fields.ts';
import { route } from '../../http/route.ts';

const dates = z
  .array(printedDate.extend({ key: z.enum(REGION_TIMELINE) }))
  .min(1)
  .superRefine(eachMilestoneOnce);

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
    return { regionId: params.regionId, dates: await writeDates(deps.pool, params, body.dates) };
  },
});
