// A differing figure in words: what it should be, why it probably is not, and what that costs.

import { type Exact, exact, ONE, sum, ZERO } from '../exact.ts';
import { asTyped, dollarsOf, fixed, grouped, inStep, percent } from '../shown.ts';
import { costInWords } from './cost.ts';
import { decimalsOf, type Explanation } from './explain-figure.ts';
import { type ComparedFigure, type FigureModel, type MixUp, roundedShare } from './mix-ups.ts';

const NAMES: Record<ComparedFigure, string> = {
  workedHours: 'worked hours',
  directFte: 'direct FTE',
  replacementFte: 'replacement FTE',
  totalFte: 'total FTE',
};

export interface Told extends FigureModel {
  daysPerYear: Exact;
  /** Cents an hour; null: not known, for the reason that `whyNoRate` gives. */
  hourlyRateCents: Exact | null;
  whyNoRate: string;
}

export const UNEXPLAINED = 'No usual mix-up explains the difference.';

/** A year's cost of the difference, in exact cents; null: no rate is known. */
export function costOfDifference(figure: ComparedFigure, difference: Exact, told: Told): Exact | null {
  if (told.hourlyRateCents === null) return null;
  const hours = figure === 'workedHours' ? difference : difference.mul(told.hoursPerFte);
  return hours.abs().mul(told.hourlyRateCents);
}

/** @param entered as text, as it was entered */
export function figureSentence(figure: ComparedFigure, entered: string, found: Explanation, told: Told): string {
  const places = Math.max(figure === 'workedHours' ? 1 : 2, decimalsOf(entered));
  const right = grouped(fixed(found.right, places));
  const sentences = [`Your ${NAMES[figure]} of ${asTyped(entered)} should be ${right}.`, ...explanationOf(found, told)];
  return [...sentences, differenceInWords(figure, found.difference, told)].join(' ');
}

function explanationOf({ verdict, certain, explainedBy }: Explanation, told: Told): string[] {
  if (verdict === 'unexplained') return [UNEXPLAINED];
  const inWords = (set: readonly MixUp[]) => set.map((mixUp) => mixUpInWords(mixUp, told)).join(' ');
  const others = explainedBy.map((set) => set.filter((mixUp) => !certain.includes(mixUp)));
  return [
    ...certain.map((mixUp) => mixUpInWords(mixUp, told)),
    ...perhaps(others.filter((set) => set.length > 0).map(inWords), certain.length > 0 ? 'Perhaps also' : 'Perhaps'),
  ];
}

/** Such as "Perhaps: A. Or: B." */
export const perhaps = (ways: readonly string[], first: string): string[] =>
  ways.map((way, place) => `${place === 0 ? first : 'Or'}: ${way}`);

function mixUpInWords(mixUp: MixUp, told: Told): string {
  const { lines, hoursPerFte, positionsPerDay, daysPerYear } = told;
  const direct = `the direct ${grouped(fixed(sum(lines.map(({ hours }) => hours)).div(hoursPerFte), 2))} FTE`;
  const [first] = lines;
  const isSame = first && lines.every(({ away }) => away.equals(first.away));
  switch (mixUp) {
    case 'relief_multiplied':
      return isSame && lines.every(({ replaced }) => replaced.equals(ONE))
        ? `It takes ${percent(first.away)} of ${direct}. Whoever covers is away too, so divide by ${percent(ONE.sub(first.away))}.`
        : `It takes the share away of ${direct}. Whoever covers is away too, so divide by the share at work.`;
    case 'days_364':
      return `It counts 52 weeks, which are 364 days; the cycle counts ${inStep(daysPerYear)}.`;
    case 'hours_per_fte':
      return `It counts another number of hours an FTE; the cycle counts ${inStep(hoursPerFte)}.`;
    case 'cover_counted_twice':
      return `It adds the ${inStep(positionsPerDay ?? exact(0))} places of one day to ${direct}, which cover all seven days already.`;
    case 'relief_applied_twice':
      return 'It divides by the share at work twice; once is enough.';
    case 'share_rounded':
      return isSame
        ? `It takes ${percent(roundedShare(first.away))} where ${percent(first.away)} is exact.`
        : 'It rounds the share away to whole percents.';
  }
}

function differenceInWords(figure: ComparedFigure, difference: Exact, told: Told): string {
  const cents = costOfDifference(figure, difference, told);
  const verb = difference.lt(ZERO) ? 'are missing.' : 'are too many.';
  if (figure !== 'workedHours') {
    return `${costInWords({ fte: difference, cents, whyNoRate: told.whyNoRate })} ${verb}`;
  }
  const hours = `${grouped(fixed(difference.abs(), 1))} hours`;
  const cost = cents === null ? ` (cost not computed, because ${told.whyNoRate})` : `, ${dollarsOf(cents)} a year,`;
  return `${hours}${cost} ${verb}`;
}
