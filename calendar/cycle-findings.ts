import { MILESTONES, type MilestoneKey } from '../domain/dates.ts';
import { calendarProblems, capitalized } from './calendar-problems.ts';
import type { LocalDate } from './local-date.ts';
import { longDate } from './long-date.ts';
import { passedDates } from './passed-dates.ts';
import type { RegionPlaces } from './region-places.ts';
import { replaceDates } from './replace-dates.ts';
import { byRule, type PrintedDate } from './team-dates.ts';
import { dayOffName } from './working-days.ts';

export const FINDING_KINDS = ['missing', 'repeated', 'not_a_date', 'out_of_order', 'day_off', 'past'] as const;

export interface CalendarFinding {
  /** `day_off` and `past` are for people to look at; with any of the others there is no calendar. */
  kind: (typeof FINDING_KINDS)[number];
  keys: MilestoneKey[];
  /** The regions it is found in; empty: in the nation's own dates. */
  regions: string[];
  /** Two-letter states, for days off. */
  states: string[];
  message: string;
}

/**
 * Everything wrong or odd about the dates of a cycle: their order, every deadline on a day off in a state that has
 * teams, once per date and consequence however many places share it, and what is over already.
 */
export function cycleFindings(
  national: readonly PrintedDate[],
  regions: readonly RegionPlaces[],
  nowMs: number,
): CalendarFinding[] {
  return [...orderFindings(national, regions), ...dayFindings(national, regions, nowMs)];
}

/** Days off and days that have passed: what is odd about each date by itself. */
export const dayFindings = (
  national: readonly PrintedDate[],
  regions: readonly RegionPlaces[],
  nowMs: number,
): CalendarFinding[] => [...daysOff(national, regions), ...past(national, regions, nowMs)];

/** Why the nation's dates, or a region's own beside them, make no calendar. */
export const orderFindings = (
  national: readonly PrintedDate[],
  regions: readonly Pick<RegionPlaces, 'regionId' | 'own'>[],
): CalendarFinding[] => [
  ...inOrder(national, []),
  ...regions.flatMap(({ regionId, own }) =>
    own.length === 0 ? [] : inOrder(replaceDates(national, own), [regionId]).filter(({ keys }) => touches(keys, own)),
  ),
];

const touches = (keys: MilestoneKey[], own: readonly PrintedDate[]): boolean =>
  own.some(({ key }) => keys.includes(key));

const inOrder = (dates: readonly PrintedDate[], regions: string[]): CalendarFinding[] =>
  calendarProblems(dates).map((problem) => ({ ...problem, regions, states: [] }));

interface DayOff {
  date: PrintedDate;
  effectiveOn: LocalDate;
  regions: Set<string>;
  /** By what the day is called there: a weekend, or a holiday's name. */
  states: Map<string, Set<string>>;
}

function daysOff(national: readonly PrintedDate[], regions: readonly RegionPlaces[]): CalendarFinding[] {
  const found = new Map<string, DayOff>();
  for (const { regionId, own, places } of regions) {
    // what opens may do so on any day
    for (const date of replaceDates(national, own).filter(({ key }) => MILESTONES[key].at === 'end')) {
      for (const place of places) {
        const name = dayOffName(place, date.printedOn);
        if (name === undefined) continue;
        const effectiveOn = byRule(date.printedOn, date.rule, place);
        const id = `${date.key} ${date.printedOn} ${effectiveOn}`;
        const same: DayOff = found.get(id) ?? { date, effectiveOn, regions: new Set(), states: new Map() };
        found.set(id, same);
        same.regions.add(regionId);
        same.states.set(name, (same.states.get(name) ?? new Set()).add(place.state));
      }
    }
  }
  return [...found.values()].map((dayOff) => ({
    kind: 'day_off',
    keys: [dayOff.date.key],
    regions: [...dayOff.regions].sort(),
    states: [...new Set([...dayOff.states.values()].flatMap((states) => [...states]))].sort(),
    message: dayOffMessage(dayOff),
  }));
}

function dayOffMessage({ date: { key, printedOn, rule }, effectiveOn, states }: DayOff): string {
  const names = [...states].map(([name, where]) => `${name} in ${[...where].sort().join(', ')}`);
  const consequence =
    rule === 'none'
      ? 'It stays there, and reminders count from the last working day before it. Choose another day if that is not meant'
      : `Its rule makes it ${longDate(effectiveOn)}. Tell people that date`;
  return `${capitalized(key)}, ${longDate(printedOn)}, is ${names.join('; ')}. ${consequence}.`;
}

const past = (national: readonly PrintedDate[], regions: readonly RegionPlaces[], nowMs: number): CalendarFinding[] =>
  passedDates(national, regions, nowMs).map(({ key, effectiveOn, regions: where }) => ({
    kind: 'past',
    keys: [key],
    regions: where,
    states: [],
    message: `${capitalized(key)}, ${longDate(effectiveOn)}, has passed already.`,
  }));
