import { person, type RosterCells, rosterRow } from './files.ts';

const PLACES = [
  ['Northern California', 'America/Los_Angeles', 'CA'],
  ['Southern California & Hawaii', 'America/Los_Angeles', 'CA'],
  ['Northwest', 'America/Los_Angeles', 'OR'],
  ['Colorado', 'America/Denver', 'CO'],
  ['Mid-Atlantic', 'America/New_York', 'MD'],
  ['Georgia', 'America/New_York', 'GA'],
  ['Washington', 'America/Los_Angeles', 'WA'],
] as const;

/** A roster of national shape: every fourth team has two units, a manager leads about two teams. */
export function manyTeams(teams: number): RosterCells[] {
  return Array.from({ length: teams }, (_, n) => {
    const [region, zone, state] = PLACES[n % PLACES.length] ?? PLACES[0];
    const row = rosterRow({
      ubt_ref: `T-${n}`,
      region,
      facility: `${region} Facility ${n % 210}`,
      facility_time_zone: zone,
      state,
      agreements: n % 3 === 0 ? 'ALLIANCE_2025;COALITION_2023' : 'COALITION_2023',
      ...person('management_co_lead', `M-${n >> 1}`),
      ...person('labor_sponsor', `LS-${n % 70}`),
      ...person('management_sponsor', `MS-${n % 70}`),
    });
    return n % 4 === 0 ? [row, { ...row, unit_ref: `T-${n}-U2`, unit_name: 'Second unit' }] : [row];
  }).flat();
}
