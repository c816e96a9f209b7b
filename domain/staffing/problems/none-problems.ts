import { problem, type RevisionProblem } from './problem.ts';

/** An empty list where at least one is needed. */
export const noneProblems = (items: readonly unknown[], pointer: string, what: string): RevisionProblem[] =>
  items.length > 0 ? [] : [problem('entry_missing', pointer, `Enter ${what}.`)];
