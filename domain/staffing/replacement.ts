import type { LineHours } from './apply-mix.ts';
import type { Basis } from './basis.ts';
import type { Line } from './content.ts';
import { type Exact, exact, ONE } from './exact.ts';
import { nonproductiveShare } from './nonproductive-share.ts';
import { inStep, percent } from './shown.ts';
import { HOURS_A_YEAR, type Step, stepOf } from './step.ts';

const SOURCE = 'Health Care Budgeting (2015): replacement = hours × N ÷ (1 − N)';

/** A line with who does the work (direct) and who covers those who are away (replacement), in hours a year. */
export interface StaffedLine {
  line: Line;
  worked: Exact;
  replacement: Exact;
  /** N */
  away: Exact;
  /** r */
  replaced: Exact;
}

/**
 * Hours in which somebody covers an absence: hours × r × N / (1 − N). Whoever covers is away too, hence the division.
 *
 * @param replaced r, the part of the absence that is covered
 * @param away N
 */
export const replacementHours = (worked: Exact, replaced: Exact, away: Exact): Exact =>
  worked.mul(replaced).mul(away).div(ONE.sub(away));

export function staffLine({ line, hours }: LineHours, { hoursPerFte }: Basis): StaffedLine {
  const away = nonproductiveShare(line, hoursPerFte);
  const replaced = exact(line.replacedShare);
  return { line, worked: hours, away, replaced, replacement: replacementHours(hours, replaced, away) };
}

export function replacementStep({ line, worked, replacement, away, replaced }: StaffedLine): Step {
  const [out, here] = [percent(away), percent(ONE.sub(away))];
  const expression = `${inStep(worked)} h × ${percent(replaced)} × ${out} ÷ ${here}`;
  return stepOf(`Replacement of ${line.jobClass}`, expression, replacement, HOURS_A_YEAR, SOURCE);
}
