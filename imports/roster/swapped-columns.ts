import type { Problems } from '../csv/file-problem.ts';
import { someOf } from '../some-of.ts';
import type { RosterChanges, RosterOnRecord } from './compare-rosters.ts';
import type { Roster, RosterRole } from './roster.ts';

/** In one or two teams both sides' people may really change places; in three at once two columns have. */
const FEWEST_SWAPS = 3;
const NAMED = 10;

/** Refuses a file in which the columns of labor and management, or of region and facility, stand for each other. */
export function refuseSwappedColumns(
  standing: RosterOnRecord,
  { roles }: Pick<RosterChanges, 'roles'>,
  roster: Pick<Roster, 'facilities' | 'regions'>,
  problems: Problems,
): void {
  const swapped = teamsSwappingSides(roles);
  if (swapped.length >= FEWEST_SWAPS) {
    const which = someOf(swapped, swapped.length, NAMED);
    const remedy = "Put each side's people into the columns of their side.";
    problems.add(
      null,
      null,
      null,
      `Labor's and management's people have changed places in ${swapped.length} teams: ${which}. The columns of the two sides are probably swapped. ${remedy}`,
    );
  }
  const regions = new Set(standing.regions.map(({ regionId }) => regionId));
  const facilities = new Set(standing.facilities.map(({ facilityId }) => facilityId));
  for (const { facilityId, regionId, name } of roster.facilities) {
    if (!regions.has(facilityId) || !facilities.has(regionId)) continue;
    const region = roster.regions.find((one) => one.regionId === regionId)?.name ?? regionId;
    const remedy = 'Perhaps the columns “region” and “facility” are swapped. Put each name into its own column.';
    problems.add(null, 'facility', name, `On record ${name} is a region, and ${region} is a facility. ${remedy}`);
  }
}

/** Teams in which whoever had a place of labor and whoever had the same place of management take each other's. */
function teamsSwappingSides({ opened, ended }: RosterChanges['roles']): string[] {
  const before = byPlace(ended);
  const after = byPlace(opened);
  const swapped = [...before].filter(([place, { labor, management }]) => {
    const now = after.get(place);
    return labor !== undefined && management !== undefined && now?.labor === management && now.management === labor;
  });
  return [...new Set(swapped.map(([, { ubtId }]) => ubtId))];
}

interface Holders {
  ubtId: string;
  labor?: string;
  management?: string;
}

function byPlace(roles: readonly RosterRole[]): Map<string, Holders> {
  const holders = new Map<string, Holders>();
  for (const { ubtId, role, side, personId } of roles) {
    if (side === null) continue;
    const place = `${ubtId} ${role}`;
    holders.set(place, { ...holders.get(place), ubtId, [side]: personId });
  }
  return holders;
}
