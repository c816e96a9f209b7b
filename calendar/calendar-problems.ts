import { DATE_ORDER, MILESTONE_KEYS, type MilestoneKey } from '../domain/dates.ts';
import { isLocalDate } from './local-date.ts';
import { longDate } from './long-date.ts';
import { MILESTONE_WORDS } from './milestone-text.ts';
import { NATIONAL_REFERENCE } from './place.ts';
import { byRule, type PrintedMilestone } from './team-dates.ts';

/** Why dates make no calendar: a cycle cannot be launched with any of these. */
export interface CalendarProblem {
  kind: 'missing' | 'repeated' | 'not_a_date' | 'out_of_order';
  keys: MilestoneKey[];
  message: string;
}

/** Everything that is wrong about printed dates, all at once; their order is judged after their rules. */
export function calendarProblems(milestones: readonly PrintedMilestone[]): CalendarProblem[] {
  const valid = milestones.filter((milestone) => isLocalDate(milestone.printedOn));
  const effective = new Map(
    valid.map(({ key, printedOn, rule }) => [key, byRule(printedOn, rule, NATIONAL_REFERENCE)]),
  );
  return [
    ...MILESTONE_KEYS.flatMap((key) => countProblems(key, milestones)),
    ...milestones
      .filter((milestone) => !valid.includes(milestone))
      .map(({ key, printedOn }) =>
        problem('not_a_date', [key], `${capitalized(key)} is '${printedOn}': give an existing day as YYYY-MM-DD.`),
      ),
    ...DATE_ORDER.flatMap(([first, second]) => {
      const [before, after] = [effective.get(first), effective.get(second)];
      if (before === undefined || after === undefined || before <= after) return [];
      const later = `${capitalized(first)}, ${longDate(before)}, comes after ${MILESTONE_WORDS[second]}, ${longDate(after)}`;
      return [problem('out_of_order', [first, second], `${later}: move one.`)];
    }),
  ];
}

function countProblems(key: MilestoneKey, milestones: readonly PrintedMilestone[]): CalendarProblem[] {
  const count = milestones.filter((milestone) => milestone.key === key).length;
  if (count === 0) return [problem('missing', [key], `${capitalized(key)} has no date: add ${key}.`)];
  if (count > 1) return [problem('repeated', [key], `${capitalized(key)} has ${count} dates: keep one ${key}.`)];
  return [];
}

/** As a sentence begins with it. */
export const capitalized = (key: MilestoneKey): string =>
  MILESTONE_WORDS[key].charAt(0).toUpperCase() + MILESTONE_WORDS[key].slice(1);

const problem = (kind: CalendarProblem['kind'], keys: MilestoneKey[], message: string): CalendarProblem => ({
  kind,
  keys,
  message,
});
