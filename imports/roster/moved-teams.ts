import type { RosterChanges, RosterOnRecord } from './compare-rosters.ts';
import type { RosterFacility } from './roster.ts';

/** A team on record that a file puts into another facility, or whose facility changes its region, state or zone. */
export interface MovedTeam {
  ubtId: string;
  before: RosterFacility;
  after: RosterFacility;
}

export function listMovedTeams(
  standing: RosterOnRecord,
  { facilities, ubts }: Pick<RosterChanges, 'facilities' | 'ubts'>,
): MovedTeam[] {
  const before = new Map(standing.facilities.map((facility) => [facility.facilityId, facility]));
  const after = new Map(before);
  for (const facility of [...facilities.added, ...facilities.changed.map(({ now }) => now)]) {
    after.set(facility.facilityId, facility);
  }
  const facilityNow = new Map(ubts.changed.map(({ now }) => [now.ubtId, now.facilityId]));
  return standing.ubts.flatMap(({ ubtId, facilityId }) => {
    const [was, is] = [before.get(facilityId), after.get(facilityNow.get(ubtId) ?? facilityId)];
    return was && is && was !== is ? [{ ubtId, before: was, after: is }] : [];
  });
}

/** Teams whose deadlines end at another midnight or move off other holidays, in every cycle of theirs. */
export const listRedatedTeams = (moved: readonly MovedTeam[]): string[] =>
  moved
    .filter(({ before, after }) => before.timeZone !== after.timeZone || before.state !== after.state)
    .map(({ ubtId }) => ubtId);
