import { cycleFindings } from '../../calendar/cycle-findings.ts';
import { localDateOf } from '../../calendar/instants.ts';
import { type PassedDate, passedDates } from '../../calendar/passed-dates.ts';
import { NATIONAL_REFERENCE } from '../../calendar/place.ts';
import type { PrintedDate } from '../../calendar/team-dates.ts';
import type { Cycle } from '../../db/cycles/cycles.ts';
import { listRegionsInScope, type RegionInScope } from '../../db/cycles/launch-check.ts';
import { listPrintedDates, listRegionalDates } from '../../db/cycles/milestones.ts';
import { listNationalSides } from '../../db/organization/national-sides.ts';
import type { Db } from '../../db/query.ts';
import type { LaunchFacts } from './launch-obstacles.ts';
import type { PassedCounts, PassedFact } from './passed-consequences.ts';

export interface ReadLaunch extends LaunchFacts {
  cycle: Cycle;
  national: PrintedDate[];
  regions: (RegionInScope & { own: PrintedDate[] })[];
}

/** Everything a launch of this cycle would begin and run into now; in a transaction that has locked the cycle it stays so. */
export async function readLaunchFacts(db: Db, cycle: Cycle, nowMs: number): Promise<ReadLaunch> {
  const { budgetYear } = cycle;
  const today = localDateOf(nowMs, NATIONAL_REFERENCE.timeZone);
  const national = await listPrintedDates(db, budgetYear);
  const regional = await listRegionalDates(db, budgetYear);
  const inScope = await listRegionsInScope(db, budgetYear, today);
  const sides = await listNationalSides(db, today);
  const regions = inScope.map((region) => ({ ...region, own: regional.get(region.regionId) ?? [] }));
  return {
    cycle,
    national,
    regions,
    seated: sides.filter(({ isSeated }) => isSeated).map(({ side }) => side),
    teamsInScope: regions.reduce((sum, { teams }) => sum + teams, 0),
    findings: cycleFindings(national, regions, nowMs),
    passed: passedDates(national, regions, nowMs).map((date) => counted(date, regions)),
  };
}

function counted(date: PassedDate, all: readonly RegionInScope[]): PassedFact {
  const regions = all.filter(({ regionId }) => date.regions.includes(regionId));
  const sum = (count: keyof PassedCounts) => regions.reduce((total, region) => total + region[count], 0);
  return {
    ...date,
    everywhere: regions.length === all.length,
    teams: sum('teams'),
    seatsEmpty: sum('seatsEmpty'),
    seatsProposed: sum('seatsProposed'),
    seatsUntrained: sum('seatsUntrained'),
    teamsWithEarlierFiling: sum('teamsWithEarlierFiling'),
  };
}
