import type { MilestoneKey } from '../domain/dates.ts';
import { type CalendarProblem, calendarProblems, dayOffMessage, isDayOff } from './calendar-problems.ts';
import type { Place } from './place.ts';
import { replaceDates } from './replace-dates.ts';
import { byRule, type PrintedDate, type PrintedMilestone } from './team-dates.ts';

/** Where teams of a cycle are, and the dates that their region has of its own. */
export interface RegionPlaces {
  regionId: string;
  own: readonly PrintedDate[];
  places: readonly Place[];
}

export interface CalendarFinding {
  kind: CalendarProblem['kind'];
  keys: MilestoneKey[];
  /** The regions it is found in; empty: in the nation's own dates. */
  regions: string[];
  /** Two-letter states, for days off. */
  states: string[];
  message: string;
}

/**
 * Everything wrong or odd about the dates of a cycle: the nation's order, each region's own, and every deadline on a day
 * off in a state that has teams, once per date and consequence however many places share it.
 */
export function cycleFindings(national: readonly PrintedDate[], regions: readonly RegionPlaces[]): CalendarFinding[] {
  return [
    ...inOrder(national, []),
    ...regions.flatMap(({ regionId, own }) =>
      own.length === 0 ? [] : inOrder(replaceDates(national, own), [regionId]).filter(({ keys }) => touches(keys, own)),
    ),
    ...daysOff(national, regions),
  ];
}

const touches = (keys: MilestoneKey[], own: readonly PrintedDate[]): boolean =>
  own.some(({ key }) => keys.includes(key));

const inOrder = (dates: readonly PrintedMilestone[], regions: string[]): CalendarFinding[] =>
  calendarProblems(dates)
    .filter(({ kind }) => kind !== 'day_off')
    .map((problem) => ({ ...problem, regions, states: [] }));

function daysOff(national: readonly PrintedDate[], regions: readonly RegionPlaces[]): CalendarFinding[] {
  const found = new Map<
    string,
    { date: PrintedDate; effectiveOn: string; regions: Set<string>; states: Set<string> }
  >();
  for (const { regionId, own, places } of regions) {
    for (const date of replaceDates(national, own)) {
      for (const place of places.filter((one) => isDayOff(date, one))) {
        const effectiveOn = byRule(date.printedOn, date.rule, place);
        const key = `${date.key} ${date.printedOn} ${effectiveOn}`;
        const same = found.get(key) ?? { date, effectiveOn, regions: new Set(), states: new Set() };
        found.set(key, same);
        same.regions.add(regionId);
        same.states.add(place.state);
      }
    }
  }
  return [...found.values()].map(({ date, effectiveOn, ...where }) => {
    const states = [...where.states].sort();
    const message = dayOffMessage(date, states, effectiveOn);
    return { kind: 'day_off', keys: [date.key], regions: [...where.regions].sort(), states, message };
  });
}
