import type { LineHours } from './apply-mix.ts';
import { type Exact, isZero, sum, ZERO } from './exact.ts';

/**
 * Hours for the lines of some classes, in proportion to the hours that each has, so that they add up to the whole. Where none
 * has any, one takes all: of the class that is named first, the line with the lowest id, so that the order of lines is irrelevant.
 *
 * @returns what each line gets, in the order of the lines; nothing for lines of other classes
 */
export function spread(hours: Exact, lines: readonly LineHours[], jobClasses: readonly string[]): Exact[] {
  const among = lines.filter(({ line }) => jobClasses.includes(line.jobClass));
  const whole = sum(among.map((one) => one.hours));
  const first = firstOf(among, jobClasses);
  return lines.map((one) => {
    if (!among.includes(one)) return ZERO;
    if (isZero(whole)) return one === first ? hours : ZERO;
    return hours.mul(one.hours).div(whole);
  });
}

function firstOf(among: readonly LineHours[], jobClasses: readonly string[]): LineHours | undefined {
  const place = ({ line }: LineHours) => jobClasses.indexOf(line.jobClass);
  return [...among].sort(
    (one, other) => place(one) - place(other) || (one.line.lineId < other.line.lineId ? -1 : 1),
  )[0];
}
