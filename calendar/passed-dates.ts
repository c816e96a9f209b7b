import { MILESTONE_KEYS, MILESTONES, type MilestoneKey } from '../domain/dates.ts';
import { PHASE_TABLE } from '../domain/team-cycle/phases.ts';
import type { LocalDate } from './local-date.ts';
import { NATIONAL_REFERENCE } from './place.ts';
import type { RegionPlaces } from './region-places.ts';
import { replaceDates } from './replace-dates.ts';
import { byRule, instantOf, type PrintedDate } from './team-dates.ts';

export interface PassedDate {
  key: MilestoneKey;
  printedOn: LocalDate;
  /** After the date's rule. */
  effectiveOn: LocalDate;
  /** Regions with a place where it is over; empty where no region is in scope yet. */
  regions: string[];
}

// what only opens may be past, unless a phase is over by it
const ENDS_SOMETHING = MILESTONE_KEYS.filter(
  (key) => MILESTONES[key].at === 'end' || Object.values(PHASE_TABLE).some(({ overAt }) => overAt === key),
);

/**
 * Due dates, cut-offs and ends that are over already, in the order of the calendar. A date is over in a region as soon as
 * it is over at one of its places: Guam's day ends before that of the mainland.
 */
export function passedDates(
  national: readonly PrintedDate[],
  regions: readonly RegionPlaces[],
  nowMs: number,
): PassedDate[] {
  const passed = new Map<string, PassedDate>();
  const nowhere = { regionId: null, own: [], places: [NATIONAL_REFERENCE] };
  for (const { regionId, own, places } of regions.length > 0 ? regions : [nowhere]) {
    for (const date of replaceDates(national, own)) {
      const place = places.find((one) => ENDS_SOMETHING.includes(date.key) && instantOf(date, one) <= nowMs);
      if (!place) continue;
      const { key, printedOn, rule } = date;
      const effectiveOn = byRule(printedOn, rule, place);
      const id = `${key} ${effectiveOn}`;
      const same = passed.get(id) ?? { key, printedOn, effectiveOn, regions: [] };
      passed.set(id, same);
      if (regionId !== null) same.regions.push(regionId);
    }
  }
  const order = ({ key, printedOn }: PassedDate) => `${10 + MILESTONE_KEYS.indexOf(key)} ${printedOn}`;
  return [...passed.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}
