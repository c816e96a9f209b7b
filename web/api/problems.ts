// What a request can end in besides an answer, and how that reads.

import type { components } from './schema.gen.d.ts';

export type Problem = components['schemas']['Problem'];

/** The server answered, and said no. Its own sentence is kept: it says what is wrong and what to do. */
export class Refusal extends Error {
  readonly problem: Problem;
  readonly requestId: string | null;

  constructor(problem: Problem, requestId: string | null) {
    super(problem.detail);
    this.problem = problem;
    this.requestId = requestId;
  }
}

/** No answer came, so nobody knows whether the request arrived. */
export class NoConnection extends Error {}

export const isRefusal = (error: unknown, code: Problem['code']): boolean =>
  error instanceof Refusal && error.problem.code === code;

/** Whether the same request may still take effect, or will as soon as it is sent again. */
export function isUndecided(error: unknown): boolean {
  if (!(error instanceof Refusal)) return true;
  const { status, code } = error.problem;
  return status >= 500 || code === 'not_signed_in' || code === 'too_many_requests';
}

/** What is wrong with which field, by its place in the body: `reason`, `content/dates/0`. */
export function fieldProblems(error: unknown): Record<string, string[]> {
  const byField: Record<string, string[]> = {};
  if (!(error instanceof Refusal)) return byField;
  for (const one of error.problem.problems ?? []) {
    if (!('pointer' in one)) continue;
    const field = one.pointer.replace(/^#\/body\/?/, '');
    byField[field] = [...(byField[field] ?? []), one.problem];
  }
  return byField;
}
