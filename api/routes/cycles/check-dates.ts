import { z } from 'zod';
import { getCycle } from '../../../application/cycles/get-cycle.ts';
import { listDateFindings } from '../../../application/cycles/list-move-findings.ts';
import { eachMilestoneOnce, localDate, printedDate } from '../../../application/fields.ts';
import { NATIONAL_REFERENCE } from '../../../calendar/place.ts';
import { byRule } from '../../../calendar/team-dates.ts';
import { cyclePath, regionId } from '../../contract/fields.ts';
import { findings } from '../../contract/findings.ts';
import { route } from '../../http/route.ts';

export const checkDates = route({
  method: 'post',
  path: '/api/cycles/{budgetYear}/date-checks',
  operationId: 'check_dates',
  summary:
    'What would be odd about these dates, for the nation or a region’s own: told while somebody writes them. It changes nothing.',
  action: 'move_milestone',
  params: cyclePath,
  body: z.strictObject({
    regionId: regionId.nullable().default(null),
    dates: z
      .array(printedDate.omit({ source: true }))
      .min(1)
      .max(30)
      .superRefine(eachMilestoneOnce),
  }),
  responds: {
    status: 200,
    description: 'Each date with the day that its rule makes of it, and what is odd.',
    schema: z.object({
      dates: z.array(printedDate.omit({ source: true }).extend({ effectiveOn: localDate })),
      findings,
    }),
  },
  place: ({ body }) => ({ resource: body.regionId ? { regionId: body.regionId } : {} }),
  async handle({ deps, params, body: { regionId, dates } }) {
    const { budgetYear } = await getCycle(deps, params.budgetYear);
    const thought = { budgetYear, regionId, dates: dates.map((date) => ({ ...date, source: 'thought of' })) };
    return {
      dates: dates.map((date) => ({ ...date, effectiveOn: byRule(date.printedOn, date.rule, NATIONAL_REFERENCE) })),
      findings: await listDateFindings(deps.pool, thought, deps.clock.now()),
    };
  },
});
