import type { Reach } from '../../domain/reach.ts';

/** Whether a team (`uc` its cycle, `u` its row on the roster) lies in the reach that `reachLists` gives from `$first` on. */
export const withinReach = (first: number): string =>
  `($${first}::text[] is null or uc.region_id = any($${first}) or u.facility_id = any($${first + 1}) or uc.ubt_id = any($${first + 2}))`;

export const reachLists = (reach: Reach | null): (string[] | null)[] => [
  reach?.regionIds ?? null,
  reach?.facilityIds ?? null,
  reach?.ubtIds ?? null,
];
