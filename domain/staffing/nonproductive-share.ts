import type { Line } from './content.ts';
import { type Exact, exact } from './exact.ts';

type Nonproductive = Pick<Line, 'nonproductiveHoursPerFte' | 'nonproductiveShare'>;

/**
 * N, the part of the paid hours of a class in which its people are away: hours per FTE / H, or the share that was entered.
 *
 * @param hoursPerFte H
 */
export function nonproductiveShare(line: Nonproductive, hoursPerFte: Exact): Exact {
  return line.nonproductiveHoursPerFte === null
    ? exact(line.nonproductiveShare)
    : exact(line.nonproductiveHoursPerFte).div(hoursPerFte);
}
