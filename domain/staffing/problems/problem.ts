// What keeps a revision from being signed: all of it at once, each with its place and the way out.

import type { FieldProblem } from '../../field-problems.ts';
import type { Entered } from '../entered.ts';
import { type Exact, exact, ZERO } from '../exact.ts';
import { asTyped } from '../shown.ts';
import type { ProblemCode } from './problem-codes.ts';

/** The pointer is one into the revision, such as "/units/0/model/method". */
export interface RevisionProblem extends FieldProblem {
  code: ProblemCode;
}

export const problem = (code: ProblemCode, pointer: string, sentence: string): RevisionProblem => ({
  code,
  pointer,
  problem: sentence,
});

/** A number that has to be there and may not be below zero; `judge` says what else is wrong with it. */
export function numberProblems(
  pointer: string,
  value: Entered,
  what: string,
  judge?: (number: Exact) => [ProblemCode, string] | undefined,
): RevisionProblem[] {
  if (value === null) return [problem('entry_missing', pointer, `Enter ${what}.`)];
  const below = negativeProblems(pointer, value, what);
  if (below.length > 0) return below;
  const found = judge?.(exact(value));
  return found ? [problem(found[0], pointer, found[1])] : [];
}

/** A number that may be left out. */
export function negativeProblems(pointer: string, value: Entered | number, what: string): RevisionProblem[] {
  if (value === null || !exact(value).lt(ZERO)) return [];
  return [problem('negative', pointer, `Enter 0 or more for ${what}, not ${asTyped(`${value}`)}.`)];
}

export const textProblems = (pointer: string, text: string | null, sentence: string): RevisionProblem[] =>
  text ? [] : [problem('entry_missing', pointer, sentence)];
