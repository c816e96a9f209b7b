import { nearMiss } from './near-miss.ts';
import type { RosterChanges, RosterOnRecord } from './roster/compare-rosters.ts';

/** A region, facility or agreement that a file would bring in: rarely on purpose, often a slip of the pen. */
export interface NewName {
  id: string;
  /** 'COALITION_2032 is new; did you mean COALITION_2023?' */
  note: string;
}

export interface NewNames {
  regions: NewName[];
  facilities: NewName[];
  agreements: NewName[];
}

export function newNamesOf(standing: RosterOnRecord, changes: RosterChanges): NewNames {
  const region = ({ regionId, name }: { regionId: string; name: string }) => ({ id: regionId, name });
  const facility = ({ facilityId, name }: { facilityId: string; name: string }) => ({ id: facilityId, name });
  const agreement = (id: string) => ({ id, name: id });
  return {
    regions: newNames(changes.regions.added.map(region), standing.regions.map(region)),
    facilities: newNames(changes.facilities.added.map(facility), standing.facilities.map(facility)),
    agreements: newNames(changes.agreements.map(agreement), standing.agreements.map(agreement)),
  };
}

export function newNames(
  added: readonly { id: string; name: string }[],
  known: readonly { id: string; name: string }[],
): NewName[] {
  const names = known.map(({ name }) => name);
  return added.map(({ id, name }) => {
    const meant = nearMiss(name, names);
    return { id, note: meant ? `${name} is new; did you mean ${meant}?` : `${name} is new.` };
  });
}
