import { someOf } from '../some-of.ts';
import type { RosterOnRecord } from './compare-rosters.ts';
import { countTeams, isUnusual } from './confirm-gone.ts';
import type { MovedTeam } from './moved-teams.ts';

const NAMED = 10;

/**
 * Why the importer must confirm the number of teams that would change their region, or undefined: nothing is unusual, or that
 * number was given. A slip in the name of a region makes a new one, in which nobody would stand above its teams.
 *
 * @param allowed the number that the importer gave
 */
export function whyConfirmMoved(
  standing: RosterOnRecord,
  moved: readonly MovedTeam[],
  allowed: number | undefined,
): string | undefined {
  const leaving = moved.filter(({ before, after }) => before.regionId !== after.regionId);
  if (allowed === leaving.length) return undefined;
  const regionOf = new Map(standing.facilities.map(({ facilityId, regionId }) => [facilityId, regionId]));
  const perRegion = Map.groupBy(standing.ubts, ({ facilityId }) => regionOf.get(facilityId));
  const reasons = standing.regions.flatMap(({ regionId, name }) => {
    const ofRegion = (perRegion.get(regionId) ?? []).length;
    const going = leaving.filter(({ before }) => before.regionId === regionId).map(({ ubtId }) => ubtId);
    if (!isUnusual(going.length, ofRegion)) return [];
    const which = someOf(going, going.length, NAMED);
    return [`${going.length} of the ${countTeams(ofRegion)} of ${name} would move to another region: ${which}.`];
  });
  if (allowed !== undefined) reasons.push(`With this file ${countTeams(leaving.length)} would move, not ${allowed}.`);
  if (reasons.length === 0) return undefined;
  return `${reasons.join(' ')} If that is right, send the file again with “allowMoved=${leaving.length}”.`;
}
