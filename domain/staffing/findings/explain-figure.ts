import type { Exact } from '../exact.ts';
import { exact } from '../exact.ts';
import { cutOff, fixed } from '../shown.ts';
import { type ComparedFigure, MIX_UPS, type MixedUp, type MixUp } from './mix-ups.ts';

export interface Explanation {
  verdict: 'right' | 'explained' | 'unexplained';
  right: Exact;
  /** Entered − right. */
  difference: Exact;
  /** The smallest sets of mix-ups that lead to the figure. */
  explainedBy: MixUp[][];
  /** In all of them. */
  certain: MixUp[];
  /** In some. */
  possible: MixUp[];
}

/**
 * Compares a figure of the team's own spreadsheet with the right one, and if it differs finds out which mix-ups lead to it.
 * All are compared rounded to the decimals that were entered; only if nothing fits so, cut off.
 *
 * @param entered as text, because its decimals decide what it may be rounded or cut from
 */
export function explainFigure(figure: ComparedFigure, entered: string, mixedUp: MixedUp): Explanation {
  const [right] = mixedUp.figure(figure, new Set());
  if (right === undefined) throw new Error('Without mix-ups there is one value.');
  const difference = exact(entered).sub(right);
  for (const shorten of [fixed, cutOff]) {
    const places = decimalsOf(entered);
    const fits = (value: Exact) => shorten(value, places) === fixed(exact(entered), places);
    if (fits(right)) return { verdict: 'right', right, difference, explainedBy: [], certain: [], possible: [] };
    const explainedBy = smallestFitting(figure, mixedUp, fits);
    if (explainedBy.length > 0) return { verdict: 'explained', right, difference, explainedBy, ...common(explainedBy) };
  }
  return { verdict: 'unexplained', right, difference, explainedBy: [], certain: [], possible: [] };
}

export const decimalsOf = (entered: string): number => entered.split('.')[1]?.length ?? 0;

function smallestFitting(figure: ComparedFigure, mixedUp: MixedUp, fits: (value: Exact) => boolean): MixUp[][] {
  const found: MixUp[][] = [];
  for (const set of mixedUp.sets) {
    if (found[0] && found[0].length < set.length) break;
    if (mixedUp.figure(figure, new Set(set)).some(fits)) found.push(set);
  }
  return found;
}

function common(sets: readonly MixUp[][]): { certain: MixUp[]; possible: MixUp[] } {
  const used = MIX_UPS.filter((mixUp) => sets.some((set) => set.includes(mixUp)));
  const inAll = (mixUp: MixUp) => sets.every((set) => set.includes(mixUp));
  return { certain: used.filter(inAll), possible: used.filter((mixUp) => !inAll(mixUp)) };
}
