import { nationalToday } from '../../calendar/national-today.ts';
import { NATIONAL_REFERENCE } from '../../calendar/place.ts';
import { byRule } from '../../calendar/team-dates.ts';
import { listBusyCoLeads, listEmptySeats, listUncoveredUnits } from '../../db/cycles/launch-check.ts';
import { REGION_TIMELINE } from '../../domain/dates.ts';
import { getCycle } from '../cycles/get-cycle.ts';
import type { UseCaseDeps } from '../deps.ts';
import { launchObstacles } from './launch-obstacles.ts';
import { consequenceOf } from './passed-consequences.ts';
import { readLaunchFacts } from './read-launch-facts.ts';

/** Somebody with so many teams needs a plan of their own, or help. */
const MANY_TEAMS = 6;

/** Of long lists this many are named, the others counted. */
export const SHOWN_OF_CHECK = 50;

/** What may be done about a date that has passed before the launch. */
export const LATE_CHOICES = ['shift', 'start_late'] as const;

/** What a launch would begin and run into now; it changes nothing. */
export async function checkDraft(deps: Pick<UseCaseDeps, 'pool' | 'clock'>, budgetYear: number) {
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
    mustMend: obstacles.filter(({ past }) => past === undefined).map(({ message }) => message),
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
      choices: [...LATE_CHOICES],
    })),
    seatsEmpty: {
      count: sum((region) => region.seatsEmpty),
      first: await listEmptySeats(pool, budgetYear, today, SHOWN_OF_CHECK),
    },
    unitsWithoutTeam: { count: uncovered.length, first: uncovered.slice(0, SHOWN_OF_CHECK) },
    regionsWithoutTimeline: regions.filter(({ own }) => !isWhole(own)).map((region) => region.regionId),
    peopleWithManyTeams: await listBusyCoLeads(pool, budgetYear, today, MANY_TEAMS),
    regions: regions.map(({ places: _, own, ...region }) => ({ ...region, timeline: own })),
    total: { teams: teamsInScope, units: sum((region) => region.units), coLeads: sum((region) => region.coLeads) },
  };
}

const isWhole = (timeline: { key: string }[]): boolean =>
  REGION_TIMELINE.every((key) => timeline.some((date) => date.key === key));
