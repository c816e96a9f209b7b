import { DATE_ORDER, MILESTONE_KEYS, MILESTONES, type MilestoneKey } from '../domain/dates.ts';
import { isLocalDate, type LocalDate } from './local-date.ts';
import { NATIONAL_REFERENCE, type Place } from './place.ts';
import { byRule, type PrintedMilestone } from './team-dates.ts';
import { isWorkingDay } from './working-days.ts';

/** `day_off` is a warning for people to look at; a cycle cannot be launched with any of the others. */
export interface CalendarProblem {
  kind: 'missing' | 'repeated' | 'not_a_date' | 'out_of_order' | 'day_off';
  keys: MilestoneKey[];
  message: string;
}

/** Everything that is wrong or odd about printed dates, all at once, judged at one place. */
export function calendarProblems(
  milestones: readonly PrintedMilestone[],
  place: Place = NATIONAL_REFERENCE,
): CalendarProblem[] {
  const valid = milestones.filter((milestone) => isLocalDate(milestone.printedOn));
  const effective = new Map(valid.map(({ key, printedOn, rule }) => [key, byRule(printedOn, rule, place)]));
  return [
    ...MILESTONE_KEYS.flatMap((key) => countProblems(key, milestones)),
    ...milestones
      .filter((milestone) => !valid.includes(milestone))
      .map(({ key, printedOn }) =>
        problem('not_a_date', [key], `${key} is '${printedOn}': give an existing day as YYYY-MM-DD.`),
      ),
    ...DATE_ORDER.flatMap(([first, second]) => {
      const [before, after] = [effective.get(first), effective.get(second)];
      if (before === undefined || after === undefined || before <= after) return [];
      return [
        problem('out_of_order', [first, second], `${first} (${before}) comes after ${second} (${after}): move one.`),
      ];
    }),
    ...valid.flatMap((milestone) => dayOffProblems(milestone, place)),
  ];
}

function countProblems(key: MilestoneKey, milestones: readonly PrintedMilestone[]): CalendarProblem[] {
  const count = milestones.filter((milestone) => milestone.key === key).length;
  if (count === 0) return [problem('missing', [key], `${key} has no date: add one.`)];
  if (count > 1) return [problem('repeated', [key], `${key} has ${count} dates: keep one.`)];
  return [];
}

function dayOffProblems({ key, printedOn, rule }: PrintedMilestone, place: Place): CalendarProblem[] {
  if (!isDayOff({ key, printedOn, rule }, place)) return [];
  const effectiveOn = byRule(printedOn, rule, place);
  return [problem('day_off', [key], dayOffMessage({ key, printedOn, rule }, [place.state], effectiveOn))];
}

/** A deadline on a weekend or on a public holiday of the place; what opens may do so on any day. */
export const isDayOff = ({ key, printedOn }: PrintedMilestone, place: Place): boolean =>
  MILESTONES[key].at !== 'start' && !isWorkingDay(place, printedOn);

export function dayOffMessage(
  { key, printedOn, rule }: PrintedMilestone,
  states: readonly string[],
  effectiveOn: LocalDate,
): string {
  const consequence =
    rule === 'none'
      ? 'it stays there, and reminders count from the last working day before it. Move it or choose the rule previous or next'
      : `its rule makes it ${effectiveOn}. Tell people that date`;
  return `${key} (${printedOn}) is a weekend or public holiday in ${states.join(', ')}: ${consequence}.`;
}

const problem = (kind: CalendarProblem['kind'], keys: MilestoneKey[], message: string): CalendarProblem => ({
  kind,
  keys,
  message,
});
