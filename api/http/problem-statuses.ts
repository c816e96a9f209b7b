import { ERROR_CODES, type ErrorCode } from '../../domain/errors.ts';
import { STATUS } from './problems.ts';
import type { AnyRoute } from './route.ts';

const CHANGES = [409, 412, 422];

/** Every status with which this operation may refuse; a test's answer with another one fails. */
export function problemStatuses({ method, params, query, body, consumes, headers }: AnyRoute): number[] {
  const takesInput = params ?? query ?? body ?? consumes ?? headers;
  const changes = method !== 'get';
  return [
    ...(takesInput ? [400] : []),
    401,
    403,
    ...(params || query || changes ? [404] : []),
    ...(changes ? CHANGES : []),
    ...(headers && 'If-Match' in headers.shape ? [STATUS.precondition_required] : []),
    429,
    500,
    503,
  ];
}

/** The codes that have this status. */
export const codesOf = (status: number): (ErrorCode | 'internal')[] => [
  ...ERROR_CODES.filter((code) => STATUS[code] === status),
  ...(status === 500 ? (['internal'] as const) : []),
];
