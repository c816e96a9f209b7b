import type { Request } from 'express';
import type { z } from 'zod';
import { DomainError } from '../domain/errors.ts';
import type { AnyRoute } from './route.ts';

export interface Input {
  params: unknown;
  query: unknown;
  body: unknown;
}

interface FieldProblem {
  /** JSON pointer into the request, such as `#/body/asks/0/amountCents`. */
  pointer: string;
  problem: string;
}

/** All that is wrong with a request at once, each with a pointer to it. */
export function parseInput(route: AnyRoute, req: Request): Input {
  const problems: FieldProblem[] = [];
  const part = (schema: z.ZodType | undefined, value: unknown, where: string): unknown => {
    if (!schema) return undefined;
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    for (const { path, message } of parsed.error.issues) {
      problems.push({ pointer: `#/${[where, ...path].map(escapePointer).join('/')}`, problem: message });
    }
    return undefined;
  };
  const input = {
    params: part(route.params, req.params, 'path'),
    query: part(route.query, req.query, 'query'),
    body: part(route.body, req.body ?? {}, 'body'),
  };
  if (problems.length > 0) {
    const first = problems[0] as FieldProblem;
    throw new DomainError(
      'invalid_request',
      `${problems.length === 1 ? 'One field is' : `${problems.length} fields are`} not as expected; the first is ${first.pointer}: ${first.problem}. Nothing was changed.`,
      { problems },
    );
  }
  return input;
}

const escapePointer = (segment: PropertyKey): string => String(segment).replaceAll('~', '~0').replaceAll('/', '~1');
