import type { Step } from '../../../domain/staffing/step.ts';

/** Steps as people read them, a line each. */
export const accountOf = (steps: readonly Step[]): string[] =>
  steps.map(({ label, expression, result, unit, source }) => `${label}: ${expression} = ${result} ${unit} [${source}]`);
