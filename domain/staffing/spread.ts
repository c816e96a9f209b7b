import type { LineHours } from './apply-mix.ts';
import { type Exact, isZero, sum, ZERO } from './exact.ts';

/**
 * Hours for several lines, in proportion to the hours that each has, so that they add up to the whole. Where none has any, one
 * takes all: of the class that is named first, the line with the lowest id, so that the order of lines is irrelevant.
 */
export function spread(
  hours: Exact,
  among: readonly LineHours[],
  jobClasses: readonly string[],
): ReadonlyMap<LineHours, Exact> {
  const whole = sum(among.map((one) => one.hours));
  const [first] = among.toSorted((one, other) => byClass(one, other, jobClasses));
  return new Map(
    among.map((one) => {
      if (isZero(whole)) return [one, one === first ? hours : ZERO];
      return [one, hours.mul(one.hours).div(whole)];
    }),
  );
}

function byClass({ line: one }: LineHours, { line: other }: LineHours, jobClasses: readonly string[]): number {
  const place = jobClasses.indexOf(one.jobClass) - jobClasses.indexOf(other.jobClass);
  return place || (one.lineId < other.lineId ? -1 : 1);
}
