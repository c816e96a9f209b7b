// Where the sample's teams work. Names, states and zones of facilities are public; who works there is invented.
// Data only: teams.ts says how many teams each of them has.

/** A hospital has the most departments; a hub is a medical center without beds; a center serves the nation. */
export type FacilitySize = 'hospital' | 'hub' | 'office' | 'center';

export interface SampleFacility {
  name: string;
  state: string;
  size: FacilitySize;
}

const at = (state: string, size: FacilitySize, ending: string, places: string): SampleFacility[] =>
  places.split(',').map((place) => ({ name: `${place.trim()} ${ending}`.trim(), state, size }));

export const MID_ATLANTIC = [
  ...at('MD', 'hub', 'Medical Center', 'Gaithersburg, Largo'),
  ...at('DC', 'hub', 'Medical Center', 'Capitol Hill'),
  ...at('VA', 'hub', 'Medical Center', 'Tysons Corner'),
  ...at('MD', 'hub', 'Medical Center', 'South Baltimore County, Lutherville-Timonium, Kensington'),
  ...at('VA', 'hub', 'Medical Center', 'Springfield, Woodbridge, Reston'),
  ...at(
    'MD',
    'office',
    'Medical Center',
    `Abingdon, Annapolis, Baltimore Harbor, Camp Springs, Columbia Gateway, Frederick, Marlow Heights, Silver Spring,
      White Marsh, Woodlawn`,
  ),
  ...at('DC', 'office', 'Medical Office Building', 'Northwest DC'),
  ...at('VA', 'office', 'Medical Center', 'Ashburn, Burke, Fair Oaks, Falls Church, Fredericksburg, Manassas'),
];

export const COLORADO = at(
  'CO',
  'office',
  'Medical Offices',
  `Franklin, Lone Tree, Rock Creek, Arapahoe, Aurora Centrepoint, Baseline, Briargate, Castle Rock, East Denver, Englewood,
    Fort Collins, Greeley, Hidden Lake, Highlands Ranch, Ken Caryl, Lakewood, Longmont, Loveland, Parker, Pueblo North,
    Skyline, Smoky Hill, Southwest, Westminster, Wheat Ridge`,
);

export const HAWAII = [
  ...at('HI', 'hospital', 'Medical Center', 'Moanalua'),
  ...at('HI', 'office', 'Medical Office', 'Waipio, Honolulu, West Oahu, Koolau, Maui Lani, Wailuku, Kona, Hilo'),
  ...at('HI', 'office', 'Clinic', 'Hawaii Kai, Lihue, Lahaina'),
];

export const SOUTHERN_CALIFORNIA = [
  ...at(
    'CA',
    'hospital',
    'Medical Center',
    `Los Angeles, West Los Angeles, Panorama City, Woodland Hills, Downey, South Bay, Baldwin Park, Fontana, Ontario,
      Riverside, Moreno Valley, Anaheim, Irvine, San Diego, Zion, San Marcos`,
  ),
  ...at(
    'CA',
    'office',
    'Medical Offices',
    `Alton/Sand Canyon, Antelope Valley, Bellflower, Bostonia, Carlsbad, Carson, Chino Grand, Corona, Cudahy, Culver Marina,
      East Los Angeles, Escondido, Garden Grove, Gardena, Glendale, High Desert, La Mesa, Long Beach, Mission Bay,
      Oceanside, Palm Desert, Palm Springs, Pasadena, Rancho Bernardo, Redlands, San Dimas, Santa Clarita, Simi Valley,
      Stockdale, Temecula, Ventura, Vista, Whittier, Yorba Linda`,
  ),
];

export const NORTHERN_CALIFORNIA = [
  ...at(
    'CA',
    'hospital',
    'Medical Center',
    `Oakland, Antioch, Fremont, Fresno, Manteca, Modesto, Redwood City, Richmond, Roseville, Sacramento, San Francisco,
      San Jose, San Leandro, San Rafael, Santa Clara, Santa Rosa, South Sacramento, South San Francisco, Vacaville,
      Vallejo, Walnut Creek`,
  ),
  ...at(
    'CA',
    'office',
    'Medical Offices',
    `Alameda, Campbell, Clovis, Daly City, Davis, Elk Grove, Fairfield, Folsom, Gilroy, Livermore, Martinez, Milpitas,
      Mountain View, Napa, Novato, Petaluma, Pinole, Pleasanton, Rancho Cordova, Rohnert Park, San Bruno, San Mateo,
      Scotts Valley, Stockton, Tracy, Union City, Watsonville`,
  ),
];

export const NORTHWEST = [
  ...at('OR', 'hospital', 'Medical Center', 'Sunnyside, Westside'),
  ...at(
    'OR',
    'office',
    'Medical Office',
    `Beaverton, Gateway, Hillsboro, Interstate, Keizer Station, Mt. Scott, Mt. Talbert, North Lancaster, Rockwood,
      Skyline, Sunset, Tanasbourne, Tualatin`,
  ),
  ...at('WA', 'office', 'Medical Office', 'Cascade Park, Longview-Kelso, Orchards, Salmon Creek'),
];

export const WASHINGTON = [
  ...at('WA', 'hub', 'Medical Center', 'Bellevue, Everett, Olympia, Silverdale, Tacoma'),
  ...at('WA', 'hub', '', 'Seattle Capitol Hill Campus'),
  ...at(
    'WA',
    'office',
    'Medical Center',
    `Burien, Factoria, Federal Way, Kent, Lidgerwood, Lynnwood, Northgate, Port Orchard, Poulsbo, Puyallup, Redmond,
      Renton, Riverfront, Smokey Point, Veradale`,
  ),
];

export const GEORGIA = [
  ...at('GA', 'hub', 'Comprehensive Medical Center', 'Gwinnett, Southwood, TownPark'),
  ...at(
    'GA',
    'office',
    'Medical Center',
    `Alpharetta, Cascade, Conyers, Cumberland, Douglasville, Fayette, Forsyth, Glenlake, Henry Towne Centre, Newnan,
      Panola, Snellville, West Marietta`,
  ),
];

export const NATIONAL_FUNCTIONS = [
  ...at('CA', 'center', 'National Offices', 'Oakland'),
  ...at('CA', 'center', 'Member Services Contact Center', 'Corona'),
  ...at('MD', 'center', 'Member Services Contact Center', 'Fulton'),
  ...at('CO', 'center', 'Technology Center', 'Greenwood Village'),
  ...at('CA', 'center', 'Technology Center', 'Pleasanton'),
  ...at('MD', 'center', 'Data Center', 'Silver Spring'),
  ...at('CA', 'center', 'Administrative Center', 'Pasadena'),
  ...at('GA', 'center', 'Administrative Center', 'Atlanta'),
  ...at('OR', 'center', 'Administrative Center', 'Portland'),
];

const ZONES: Record<string, string> = {
  CA: 'America/Los_Angeles',
  CO: 'America/Denver',
  DC: 'America/New_York',
  GA: 'America/New_York',
  HI: 'Pacific/Honolulu',
  MD: 'America/New_York',
  OR: 'America/Los_Angeles',
  VA: 'America/New_York',
  WA: 'America/Los_Angeles',
};

export const zoneOf = ({ state }: SampleFacility): string => ZONES[state] ?? '';
