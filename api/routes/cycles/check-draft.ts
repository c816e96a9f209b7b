import { z } from 'zod';
import { localDate, ref } from '../../../application/fields.ts';
import { type CalendarFinding, cycleFindings } from '../../../calendar/cycle-findings.ts';
import { pastDue } from '../../../calendar/past-due.ts';
import { NATIONAL_REFERENCE } from '../../../calendar/place.ts';
import { byRule } from '../../../calendar/team-dates.ts';
import { listSeatedCoChairSides } from '../../../db/cycles.ts';
import { listBusyCoLeads, listEmptySeats, listRegionsInScope, listUncoveredUnits } from '../../../db/launch-check.ts';
import { listPrintedDates, listRegionalDates } from '../../../db/milestones.ts';
import { REGION_TIMELINE } from '../../../domain/dates.ts';
import { SIDES } from '../../../domain/vocabulary.ts';
import { nationalToday } from '../../acting-person.ts';
import { getCycle } from '../../contract/cycle.ts';
import { cyclePath, milestoneKey, printedDate, regionId, side } from '../../contract/words.ts';
import { route } from '../../route.ts';

/** Somebody with so many teams needs a plan of their own, or help. */
const MANY_TEAMS = 6;
const SHOWN = 50;

const finding = z.object({
  kind: z.enum(['missing', 'repeated', 'not_a_date', 'out_of_order', 'day_off']),
  keys: z.array(milestoneKey),
  regions: z.array(regionId),
  states: z.array(z.string()),
  message: z.string(),
});

const checkSchema = z.object({
  /** Nothing stands in the way of asking for the launch but the choices in `pastDue`. */
  launchable: z.boolean(),
  /** What must be mended first, in sentences. */
  obstacles: z.array(z.string()),
  milestones: z.array(printedDate.extend({ effectiveOn: localDate })),
  findings: z.array(finding),
  /** Each is shifted with PUT …/milestones, or named in the launch's `startLate`. */
  pastDue: z.array(z.object({ key: milestoneKey, printedOn: localDate, choices: z.array(z.string()) })),
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
      /** The region's own dates; the others are the nation's. */
      timeline: z.array(printedDate),
    }),
  ),
  total: z.object({ teams: z.number().int(), units: z.number().int(), coLeads: z.number().int() }),
});

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
    const { agreements } = await getCycle(pool, budgetYear);
    const national = await listPrintedDates(pool, budgetYear);
    const inScope = await listRegionsInScope(pool, budgetYear, today);
    const regional = await listRegionalDates(pool, budgetYear);
    const regions = inScope.map((region) => ({ ...region, timeline: regional.get(region.regionId) ?? [] }));
    const findings = cycleFindings(
      national,
      regions.map(({ timeline, ...region }) => ({ ...region, own: timeline })),
    );
    const sum = (count: (region: (typeof regions)[number]) => number) =>
      regions.reduce((total, region) => total + count(region), 0);
    const teams = sum((region) => region.teams);
    const uncovered = await listUncoveredUnits(pool, budgetYear);
    const seated = await listSeatedCoChairSides(pool, today);
    const obstacles = obstaclesOf(findings, teams, agreements, seated);
    return {
      launchable: obstacles.length === 0,
      obstacles,
      milestones: national.map((date) => ({
        ...date,
        effectiveOn: byRule(date.printedOn, date.rule, NATIONAL_REFERENCE),
      })),
      findings,
      pastDue: pastDue([...national, ...[...regional.values()].flat()], clock.now()).map(({ key, printedOn }) => ({
        key,
        printedOn,
        choices: ['shift', 'start_late'],
      })),
      seatsEmpty: {
        count: sum((region) => region.seatsEmpty),
        first: await listEmptySeats(pool, budgetYear, today, SHOWN),
      },
      unitsWithoutTeam: { count: uncovered.length, first: uncovered.slice(0, SHOWN) },
      regionsWithoutTimeline: regions.filter(({ timeline }) => !isWhole(timeline)).map((region) => region.regionId),
      peopleWithManyTeams: await listBusyCoLeads(pool, budgetYear, today, MANY_TEAMS),
      regions: regions.map(({ places: _, ...region }) => region),
      total: { teams, units: sum((region) => region.units), coLeads: sum((region) => region.coLeads) },
    };
  },
});

const isWhole = (timeline: { key: string }[]): boolean =>
  REGION_TIMELINE.every((key) => timeline.some((date) => date.key === key));

function obstaclesOf(findings: CalendarFinding[], teams: number, agreements: string[], seated: string[]): string[] {
  const missing = SIDES.filter((one) => !seated.includes(one));
  return [
    ...findings.filter(({ kind }) => kind !== 'day_off').map(({ message }) => message),
    ...missing.map((one) => `The ${one} side has no confirmed national co-chair: import and confirm one.`),
    ...(teams > 0
      ? []
      : [`No team on the roster has workers of ${agreements.join(', ')} in these regions: check both, or import.`]),
  ];
}
