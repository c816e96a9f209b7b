import { z } from 'zod';
import { getCycle } from '../../../application/cycles/get-cycle.ts';
import { localDate, milestoneKey, printedDate, ref, side } from '../../../application/fields.ts';
import { launchObstacles } from '../../../application/launch/launch-obstacles.ts';
import { consequenceOf } from '../../../application/launch/passed-consequences.ts';
import { readLaunchFacts } from '../../../application/launch/read-launch-facts.ts';
import { nationalToday } from '../../../calendar/national-today.ts';
import { NATIONAL_REFERENCE } from '../../../calendar/place.ts';
import { byRule } from '../../../calendar/team-dates.ts';
import { listBusyCoLeads, listEmptySeats, listUncoveredUnits } from '../../../db/cycles/launch-check.ts';
import { REGION_TIMELINE } from '../../../domain/dates.ts';
import { cyclePath, regionId } from '../../contract/fields.ts';
import { findingSchema } from '../../contract/findings.ts';
import { route } from '../../http/route.ts';

/** Somebody with so many teams needs a plan of their own, or help. */
const MANY_TEAMS = 6;
const SHOWN = 50;

const CHOICES = ['shift', 'start_late'] as const;

const checkSchema = z
  .object({
    /** Nothing stands in the way: a launch asked for now, with no choice made, would be taken. */
    launchable: z.boolean(),
    /** What must be mended or chosen first, in sentences; the launch is refused with the same. */
    obstacles: z.array(z.string()),
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
        choices: z.array(z.enum(CHOICES)),
      }),
    ),
    seatsEmpty: z.object({
      count: z.number().int(),
      first: z.array(z.object({ ubtId: ref, regionId, side })).max(SHOWN),
    }),
    /** Cost centers of these regions that no team covers: they have no discussion. */
    unitsWithoutTeam: z.object({
      count: z.number().int(),
      first: z.array(z.object({ unitId: ref, name: z.string(), facilityId: z.string() })).max(SHOWN),
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
    const { pool, clock } = deps;
    const today = nationalToday(deps);
    const facts = await readLaunchFacts(pool, await getCycle(deps, budgetYear), clock.now());
    const { national, regions, findings, passed, teamsInScope } = facts;
    const sum = (count: (region: (typeof regions)[number]) => number) =>
      regions.reduce((total, region) => total + count(region), 0);
    const uncovered = await listUncoveredUnits(pool, budgetYear);
    const obstacles = launchObstacles(facts, []);
    return {
      launchable: obstacles.length === 0,
      obstacles: obstacles.map(({ message }) => message),
      milestones: national.map((date) => ({
        ...date,
        effectiveOn: byRule(date.printedOn, date.rule, NATIONAL_REFERENCE),
      })),
      findings,
      passed: passed.map(({ key, printedOn, effectiveOn, regions: where, ...fact }) => ({
        key,
        printedOn,
        effectiveOn,
        regions: where,
        consequence: consequenceOf({ key, printedOn, effectiveOn, regions: where, ...fact }),
        choices: [...CHOICES],
      })),
      seatsEmpty: {
        count: sum((region) => region.seatsEmpty),
        first: await listEmptySeats(pool, budgetYear, today, SHOWN),
      },
      unitsWithoutTeam: { count: uncovered.length, first: uncovered.slice(0, SHOWN) },
      regionsWithoutTimeline: regions.filter(({ own }) => !isWhole(own)).map((region) => region.regionId),
      peopleWithManyTeams: await listBusyCoLeads(pool, budgetYear, today, MANY_TEAMS),
      regions: regions.map(({ places: _, own, ...region }) => ({ ...region, timeline: own })),
      total: { teams: teamsInScope, units: sum((region) => region.units), coLeads: sum((region) => region.coLeads) },
    };
  },
});

const isWhole = (timeline: { key: string }[]): boolean =>
  REGION_TIMELINE.every((key) => timeline.some((date) => date.key === key));
