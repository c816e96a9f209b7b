import { canonicalZone } from './place.ts';

const EASTERN = 'America/New_York';
const CENTRAL = 'America/Chicago';
const MOUNTAIN = 'America/Denver';
const PACIFIC = 'America/Los_Angeles';

/**
 * The zones of each state, the usual one first: the limits by 49 CFR part 71, the names by the IANA database (zone1970.tab).
 * Where a place of its own keeps today's hours of its neighbors (Boise, Detroit, most of Indiana), both names are right.
 */
const ZONES: Record<string, readonly string[]> = {
  AK: ['Anchorage', 'Juneau', 'Sitka', 'Metlakatla', 'Yakutat', 'Nome', 'Adak'].map((place) => `America/${place}`),
  AL: [CENTRAL],
  AR: [CENTRAL],
  AZ: ['America/Phoenix', MOUNTAIN],
  CA: [PACIFIC],
  CO: [MOUNTAIN],
  CT: [EASTERN],
  DC: [EASTERN],
  DE: [EASTERN],
  FL: [EASTERN, CENTRAL],
  GA: [EASTERN],
  GU: ['Pacific/Guam'],
  HI: ['Pacific/Honolulu'],
  IA: [CENTRAL],
  ID: ['America/Boise', MOUNTAIN, PACIFIC],
  IL: [CENTRAL],
  IN: [
    EASTERN,
    CENTRAL,
    ...['Indianapolis', 'Knox', 'Marengo', 'Petersburg', 'Tell_City', 'Vevay', 'Vincennes', 'Winamac'].map(
      (place) => `America/Indiana/${place}`,
    ),
  ],
  KS: [CENTRAL, MOUNTAIN],
  KY: [EASTERN, CENTRAL, 'America/Kentucky/Louisville', 'America/Kentucky/Monticello'],
  LA: [CENTRAL],
  MA: [EASTERN],
  MD: [EASTERN],
  ME: [EASTERN],
  MI: ['America/Detroit', EASTERN, 'America/Menominee', CENTRAL],
  MN: [CENTRAL],
  MO: [CENTRAL],
  MS: [CENTRAL],
  MT: [MOUNTAIN],
  NC: [EASTERN],
  ND: [CENTRAL, MOUNTAIN, ...['Beulah', 'Center', 'New_Salem'].map((place) => `America/North_Dakota/${place}`)],
  NE: [CENTRAL, MOUNTAIN],
  NH: [EASTERN],
  NJ: [EASTERN],
  NM: [MOUNTAIN],
  NV: [PACIFIC, MOUNTAIN],
  NY: [EASTERN],
  OH: [EASTERN],
  OK: [CENTRAL],
  OR: [PACIFIC, 'America/Boise', MOUNTAIN],
  PA: [EASTERN],
  PR: ['America/Puerto_Rico'],
  RI: [EASTERN],
  SC: [EASTERN],
  SD: [CENTRAL, MOUNTAIN],
  TN: [CENTRAL, EASTERN],
  TX: [CENTRAL, MOUNTAIN],
  UT: [MOUNTAIN],
  VA: [EASTERN],
  VT: [EASTERN],
  WA: [PACIFIC],
  WI: [CENTRAL],
  WV: [EASTERN],
  WY: [MOUNTAIN],
};

export const STATES_WITH_ZONES = Object.keys(ZONES);

/**
 * The zones in which a facility of this state may lie, by their one spelling; empty: the state is unknown. Node, the database
 * and the engine know all of them, which they do not of every name that one of them knows ('SystemV/PST8').
 */
export function zonesOfState(state: string): readonly string[] {
  const known = canonical.get(state);
  if (known) return known;
  const named = Object.hasOwn(ZONES, state) ? ZONES[state] : undefined;
  if (!named) return [];
  const zones = named.map((zone) => canonicalZone(zone) ?? zone);
  canonical.set(state, zones);
  return zones;
}

// each first answer costs a formatter per zone
const canonical = new Map<string, readonly string[]>();
