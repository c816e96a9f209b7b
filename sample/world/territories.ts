import * as places from './facilities.ts';

/** A part of a region whose teams are numbered together. Team counts of the regions: December 2025, 3,944 in all. */
export interface Territory {
  prefix: string;
  region: string;
  facilities: places.SampleFacility[];
  teams: number;
  /** The first teams that are in the pilot too. */
  inPilot: number;
  /** The number of its first team that no document keeps. */
  from: number;
}

const territory = (
  prefix: string,
  region: string,
  teams: number,
  facilities: places.SampleFacility[],
  { inPilot = 0, from = 101 } = {},
): Territory => ({ prefix, region, facilities, teams, inPilot, from });

const PACIFIC = 'Southern California & Hawaii';

export const TERRITORIES: Territory[] = [
  territory('MA', 'Mid-Atlantic', 254, places.MID_ATLANTIC, { inPilot: 70, from: 106 }),
  territory('CO', 'Colorado', 268, places.COLORADO, { inPilot: 66, from: 205 }),
  territory('HI', PACIFIC, 60, places.HAWAII, { inPilot: 34, from: 304 }),
  territory('SC', PACIFIC, 1235, places.SOUTHERN_CALIFORNIA),
  territory('NC', 'Northern California', 1366, places.NORTHERN_CALIFORNIA),
  territory('NW', 'Northwest', 380, places.NORTHWEST),
  territory('WA', 'Washington', 211, places.WASHINGTON),
  territory('GA', 'Georgia', 97, places.GEORGIA),
  territory('NF', 'National Functions', 73, places.NATIONAL_FUNCTIONS),
];
