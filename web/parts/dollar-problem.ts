import { budgetWords } from '../words/en/budget.ts';
import { readDollars } from './dollars.ts';

/** Why what was typed is no amount, in words; null: it is one, or nothing is typed yet. */
export function dollarProblem(typed: string): string | null {
  if (typed.trim() === '') return null;
  const read = readDollars(typed);
  return 'problem' in read ? budgetWords.dollars[read.problem] : null;
}
