import type { Place } from './place.ts';
import type { PrintedDate } from './team-dates.ts';

/** Where teams of a cycle are, and the dates that their region has of its own. */
export interface RegionPlaces {
  regionId: string;
  own: readonly PrintedDate[];
  places: readonly Place[];
}
