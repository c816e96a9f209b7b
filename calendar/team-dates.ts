import {
  type DateRule,
  EXTENDABLE,
  EXTENSION_LIMIT,
  type ExtendableMilestone,
  MILESTONE_KEYS,
  MILESTONES,
  type MilestoneKey,
  type TeamDates,
} from '../domain/dates.ts';
import { DomainError } from '../domain/errors.ts';
import { endOfDay, startOfDay } from './instants.ts';
import type { LocalDate } from './local-date.ts';
import { MILESTONE_WORDS } from './milestone-text.ts';
import type { Place } from './place.ts';
import { lastWorkingDayOnOrBefore, nextWorkingDayOnOrAfter } from './working-days.ts';

export interface PrintedMilestone {
  key: MilestoneKey;
  printedOn: LocalDate;
  rule: DateRule;
}

/** As a committee prints it: with where the date comes from. */
export interface PrintedDate extends PrintedMilestone {
  source: string;
}

export interface GrantedExtension {
  milestone: ExtendableMilestone;
  until: LocalDate;
}

/**
 * The one place where a printed date becomes the instant that holds for a team: an extension replaces the printed
 * date, then the milestone's rule moves it off a free day, then it is 24:00 (00:00 for what opens) of the facility.
 * Refuses with `calendar_incomplete`, naming every missing milestone.
 */
export function teamDates(
  milestones: readonly PrintedMilestone[],
  place: Place,
  extensions: readonly GrantedExtension[] = [],
): TeamDates {
  const printed = new Map(milestones.map((milestone) => [milestone.key, milestone]));
  const missing = MILESTONE_KEYS.filter((key) => !printed.has(key));
  if (missing.length > 0) {
    throw new DomainError(
      'calendar_incomplete',
      `The calendar has no date for ${missing.map((key) => MILESTONE_WORDS[key]).join(', ')}. Add them to the cycle's draft.`,
      { missing },
    );
  }
  const dates = {} as TeamDates;
  for (const [key, { printedOn, rule }] of printed) {
    // an extension never shortens: a later date of the calendar wins over it, and of several the longest counts
    const asked = extensions.filter((extension) => extension.milestone === key).map((extension) => extension.until);
    const latest = [printedOn, ...asked].reduce((last, date) => (date > last ? date : last));
    dates[key] = instantOf({ key, printedOn: latest, rule }, place);
  }
  for (const key of EXTENDABLE) dates[key] = Math.min(dates[key], dates[EXTENSION_LIMIT[key]]);
  return dates;
}

/** When a date begins to hold at a place: 00:00 of what opens, 24:00 of all others, after its rule. */
export function instantOf({ key, printedOn, rule }: PrintedMilestone, place: Place): number {
  const on = byRule(printedOn, rule, place);
  return MILESTONES[key].at === 'start' ? startOfDay(on, place.timeZone) : endOfDay(on, place.timeZone);
}

/** The local date that a printed date becomes under its rule. */
export function byRule(date: LocalDate, rule: DateRule, place: Place): LocalDate {
  if (rule === 'previous') return lastWorkingDayOnOrBefore(place, date);
  if (rule === 'next') return nextWorkingDayOnOrAfter(place, date);
  return date;
}
