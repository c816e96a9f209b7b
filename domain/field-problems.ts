// What is wrong with single fields of a request, said all at once.

import { DomainError } from './errors.ts';

export interface FieldProblem {
  /**
   * JSON pointer into the request, such as `#/body/asks/0/amountCents` or `#/headers/If-Match`; a rule gives it
   * relative to the part that it judges.
   */
  pointer: string;
  /** A sentence that names the value to use. */
  problem: string;
}

/** Refuses with every problem and its pointer; `below` is where in the request the judged part lies. */
export function refuseFields(found: readonly FieldProblem[], below = ''): void {
  const problems = found.map(({ pointer, problem }) => ({ pointer: `${below}${pointer}`, problem }));
  const [first] = problems;
  if (!first) return;
  const count = problems.length === 1 ? 'One field is' : `${problems.length} fields are`;
  const which = problems.length === 1 ? 'It is' : 'The first is';
  throw new DomainError(
    'invalid_request',
    `${count} not as expected, so nothing was changed. ${which} ${placeInWords(first.pointer)}: ${first.problem}`,
    { problems },
  );
}

/** Such as “asks 1, amountCents”, counted as people count. */
function placeInWords(pointer: string): string {
  const [, part = '', ...names] = pointer.split('/');
  const words = names.map((name) => (/^\d+$/.test(name) ? ` ${Number(name) + 1}` : `, ${name}`)).join('');
  return `“${words.replace(/^, /, '').trim() || part}”`;
}
