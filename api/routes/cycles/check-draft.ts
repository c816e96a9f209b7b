import { z } from 'zod';
import { localDate, milestoneKey, printedDate, ref, side } from '../../../application/fields.ts';
import { checkDraft as check, LATE_CHOICES, SHOWN_OF_CHECK } from '../../../application/launch/check-draft.ts';
import { cyclePath, regionId } from '../../contract/fields.ts';
import { findingSchema } from '../../contract/findings.ts';
import { route } from '../../http/route.ts';

const checkSchema = z
  .object({
    /** Nothing stands in the way: a launch asked for now, with no choice made, would be taken. */
    launchable: z.boolean(),
    /** What must be mended or chosen first, in sentences; the launch is refused with the same. */
    obstacles: z.array(z.string()),
    /** Of them, what no choice about passed dates takes out of the way. */
    mustMend: z.array(z.string()),
    milestones: z.array(printedDate.extend({ effectiveOn: localDate })),
    findings: z.array(findingSchema),
    /** Due dates, cut-offs and ends that are over: each is shifted with PUT …/milestones, or named in the launch's `startLate`. */
    passed: z.array(
      z.object({
        key: milestoneKey,
        printedOn: localDate,
        effectiveOn: localDate,
        /** Where it has passed. */
        regions: z.array(regionId),
        /** What follows from launching nevertheless, in numbers. */
        consequence: z.string(),
        choices: z.array(z.enum(LATE_CHOICES)),
      }),
    ),
    seatsEmpty: z.object({
      count: z.number().int(),
      first: z.array(z.object({ ubtId: ref, regionId, side })).max(SHOWN_OF_CHECK),
    }),
    /** Cost centers of these regions that no team covers: they have no discussion. */
    unitsWithoutTeam: z.object({
      count: z.number().int(),
      first: z.array(z.object({ unitId: ref, name: z.string(), facilityId: z.string() })).max(SHOWN_OF_CHECK),
    }),
    regionsWithoutTimeline: z.array(regionId),
    peopleWithManyTeams: z.array(z.object({ personId: ref, name: z.string(), teams: z.number().int() })),
    regions: z.array(
      z.object({
        regionId,
        name: z.string(),
        teams: z.number().int(),
        units: z.number().int(),
        facilities: z.number().int(),
        coLeads: z.number().int(),
        seatsEmpty: z.number().int(),
        seatsProposed: z.number().int(),
        seatsUntrained: z.number().int(),
        /** Teams whose model of an earlier year would be carried forward. */
        teamsWithEarlierFiling: z.number().int(),
        /** The region's own dates; the others are the nation's. */
        timeline: z.array(printedDate),
      }),
    ),
    total: z.object({ teams: z.number().int(), units: z.number().int(), coLeads: z.number().int() }),
  })
  .meta({ id: 'DraftCheck' });

export const checkDraft = route({
  method: 'get',
  path: '/api/cycles/{budgetYear}/check',
  operationId: 'check_draft',
  summary:
    'What a launch would begin and run into: odd dates, dates past, empty seats, regions without a budget timeline, people with many teams, numbers per region.',
  action: 'draft_cycle',
  params: cyclePath,
  responds: { status: 200, description: 'The check; it changes nothing.', schema: checkSchema },
  async handle({ deps, params: { budgetYear } }) {
    return check(deps, budgetYear);
  },
});
