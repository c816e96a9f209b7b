import type { Exact } from '../exact.ts';
import { exact, ZERO } from '../exact.ts';
import { asTyped, dollarsOf, fixed, grouped } from '../shown.ts';
import type { BackfillExplanation, BackfillFigure, BackfillMixUp } from './explain-backfill.ts';
import { decimalsOf } from './explain-figure.ts';
import { perhaps, UNEXPLAINED } from './figure-sentence.ts';

const WORDS: Record<BackfillMixUp, string> = {
  paid_absence_added:
    'The line also holds the pay of the people who are away. That pay is another line; backfill pays who covers.',
  paid_absence_instead: 'The line holds the pay of the people who are away instead of the pay of who covers them.',
  not_replaced_included: 'The line covers everybody, though part of the staff is not replaced.',
  vacancies_included: 'The line holds vacant FTE; hiring for them is not backfill.',
  relief_multiplied: 'The line takes N of the worked hours. Whoever covers is away too, so divide by 1 - N.',
};

/** A typed backfill that differs, in words. */
export function backfillSentence(figure: BackfillFigure, entered: string, found: BackfillExplanation): string {
  const { right, difference, explainedBy } = found;
  const isMoney = figure === 'backfillCents';
  const places = Math.max(1, decimalsOf(entered));
  const [typed, due] = isMoney
    ? [dollarsOf(exact(entered)), dollarsOf(right)]
    : [`${asTyped(entered)} hours`, grouped(fixed(right, places))];
  const ways = explainedBy.flat().map((mixUp) => WORDS[mixUp]);
  const why = ways.length > 1 ? perhaps(ways, 'Perhaps') : [ways[0] ?? UNEXPLAINED];
  return [`Your backfill of ${typed} should be ${due}.`, ...why, `${amount(isMoney, difference)}.`].join(' ');
}

function amount(isMoney: boolean, difference: Exact): string {
  const isLess = difference.lt(ZERO);
  if (isMoney) return `${dollarsOf(difference)} are ${isLess ? 'missing' : 'too much'}`;
  return `${grouped(fixed(difference.abs(), 1))} hours are ${isLess ? 'missing' : 'too many'}`;
}
