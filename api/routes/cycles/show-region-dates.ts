import { z } from 'zod';
import { getCycle } from '../../../application/cycles/get-cycle.ts';
import { refuseUnknownRegions } from '../../../application/cycles/refuse-unknown-regions.ts';
import { printedDate } from '../../../application/fields.ts';
import { MILESTONE_WORDS } from '../../../calendar/milestone-text.ts';
import { listPrintedDates } from '../../../db/cycles/milestones.ts';
import { getRegionName } from '../../../db/organization/regions.ts';
import { MILESTONE_KEYS, REGION_TIMELINE } from '../../../domain/dates.ts';
import { CYCLE_STATUSES } from '../../../domain/vocabulary.ts';
import { budgetYear, regionId } from '../../contract/fields.ts';
import { route } from '../../http/route.ts';

const regionDate = printedDate
  .extend({
    inWords: z.string(),
    own: z.boolean().meta({ description: 'The region’s own; else the nation’s.' }),
    timeline: z.boolean().meta({ description: 'A region may have its own from the draft on.' }),
  })
  .meta({ id: 'RegionDate' });

export const showRegionDates = route({
  method: 'get',
  path: '/api/cycles/{budgetYear}/regions/{regionId}/timeline',
  operationId: 'show_region_dates',
  summary: 'The dates that hold in a region: its own, and the nation’s where it has none.',
  action: 'read_cycle',
  params: z.strictObject({ budgetYear, regionId }),
  responds: {
    status: 200,
    description: 'In their order.',
    schema: z.object({
      regionId,
      region: z.string(),
      status: z.enum(CYCLE_STATUSES),
      dates: z.array(regionDate),
    }),
  },
  async handle({ deps, params: { budgetYear, regionId } }) {
    const { status } = await getCycle(deps, budgetYear);
    await refuseUnknownRegions(deps.pool, [regionId]);
    const national = await listPrintedDates(deps.pool, budgetYear);
    const own = await listPrintedDates(deps.pool, budgetYear, regionId);
    const dates = MILESTONE_KEYS.flatMap((key) => {
      const ofRegion = own.find((date) => date.key === key);
      const date = ofRegion ?? national.find((date) => date.key === key);
      const timeline = REGION_TIMELINE.some((one) => one === key);
      return date ? [{ ...date, inWords: MILESTONE_WORDS[key], own: ofRegion !== undefined, timeline }] : [];
    });
    return { regionId, region: await getRegionName(deps.pool, regionId), status, dates };
  },
});
