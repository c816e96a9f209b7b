import type { Settings } from '../content.ts';
import { exact, ONE, ZERO } from '../exact.ts';
import { asTyped } from '../shown.ts';
import { problem, type RevisionProblem } from './problem.ts';

const LONGEST_YEAR = exact(366);

export function settingsProblems({ hoursPerFte, daysPerYear }: Settings): RevisionProblem[] {
  const days = exact(daysPerYear);
  const found: RevisionProblem[] = [];
  if (!exact(hoursPerFte).gt(ZERO)) {
    const sentence = `An FTE of ${asTyped(hoursPerFte)} hours a year cannot be counted with; enter more than 0.`;
    found.push(problem('hours_out_of_range', '/settings/hoursPerFte', sentence));
  }
  if (days.lt(ONE) || days.gt(LONGEST_YEAR)) {
    const sentence = `A year of ${asTyped(daysPerYear)} days cannot be counted with; enter 1 to 366.`;
    found.push(problem('days_out_of_range', '/settings/daysPerYear', sentence));
  }
  return found;
}
