// One line of the account that every result gives of itself.

import type { Exact } from './exact.ts';
import { inStep } from './shown.ts';

export interface Step {
  /** Such as "Worked hours". */
  label: string;
  /** Such as "30 patients × 6 h × 365 days". */
  expression: string;
  /** Such as "65,700". */
  result: string;
  /** Such as "hours a year". */
  unit: string;
  /** Where the formula comes from. */
  source: string;
}

export const HOURS_A_YEAR = 'hours a year';

export const stepOf = (label: string, expression: string, result: Exact, unit: string, source: string): Step => ({
  label,
  expression,
  result: inStep(result),
  unit,
  source,
});
