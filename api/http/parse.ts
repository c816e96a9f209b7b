import type { Request } from 'express';
import type { z } from 'zod';
import { DomainError, type ErrorCode } from '../../domain/errors.ts';
import { type FieldProblem, refuseFields } from '../../domain/field-problems.ts';
import { issueSentence } from './issue-sentences.ts';
import type { AnyRoute, Input } from './route.ts';

/** All that is wrong with a request at once: one sentence for each field, with a pointer to it. */
export function parseInput(route: AnyRoute, req: Request): Input {
  if (route.body) refuseOtherKinds(req);
  const told = new Map<string, string>();
  const part = <S extends z.ZodType>(schema: S | undefined, value: unknown, where: string) => {
    if (!schema) return undefined;
    const parsed = schema.safeParse(value, { error: issueSentence });
    const found = parsed.success ? unstorable(parsed.data, [where]) : parsed.error.issues.flatMap(faultsOf);
    for (const { path, message } of found) {
      const whole = parsed.success ? path : [where, ...path];
      const pointer = `#/${whole.map(escapePointer).join('/')}`;
      if (!told.has(pointer)) told.set(pointer, message);
    }
    return parsed.data;
  };
  const input = {
    params: part(route.params, req.params, 'path'),
    query: part(route.query, req.query, 'query'),
    body: part(route.body, req.body ?? {}, 'body'),
    headers: part(route.headers, sentHeaders(route, req), 'headers') ?? {},
  };
  const problems = counted([...told].map(([pointer, problem]) => ({ pointer, problem })));
  refuseLoneHeader(problems);
  refuseFields(problems);
  return input;
}

/** Header names come in any case; problems name them as the contract does. */
const sentHeaders = ({ headers }: AnyRoute, req: Request): Record<string, string | undefined> =>
  Object.fromEntries(Object.keys(headers?.shape ?? {}).map((name) => [name, req.get(name)]));

/** The code of the refusal when nothing but this header is missing or wrong. */
const HEADER_CODES = new Map<string, ErrorCode>([
  ['#/headers/Idempotency-Key', 'idempotency_key_missing'],
  ['#/headers/If-Match', 'precondition_required'],
]);

function refuseLoneHeader(problems: FieldProblem[]): void {
  const [first, second] = problems;
  const code = first && !second && HEADER_CODES.get(first.pointer);
  if (code) throw new DomainError(code, first.problem, { problems });
}

/**
 * Refuses a body that is not JSON. Express does not parse it, so a request that needs no field would otherwise be
 * carried out.
 */
function refuseOtherKinds(req: Request): void {
  const sent = req.get('Transfer-Encoding') !== undefined || Number(req.get('Content-Length') ?? 0) > 0;
  if (!sent || req.is('application/json')) return;
  throw new DomainError('invalid_request', 'The body is not JSON: send it with Content-Type: application/json.');
}

interface Found {
  path: PropertyKey[];
  message: string;
}

/** Every unknown field by its own name; of a choice between shapes, what keeps the nearest one from fitting. */
function faultsOf(issue: z.core.$ZodIssue): Found[] {
  const below = (inner: Found) => ({ ...inner, path: [...issue.path, ...inner.path] });
  if (issue.code === 'unrecognized_keys') {
    const sentences = issue.message.split('\n');
    return issue.keys.map((key, index) => below({ path: [key], message: sentences[index] ?? issue.message }));
  }
  const [first, ...others] = issue.code === 'invalid_union' ? issue.errors : [];
  if (!first) return [issue];
  return others
    .reduce((nearest, shape) => (shape.length < nearest.length ? shape : nearest), first)
    .flatMap(faultsOf)
    .map(below);
}

/** Beyond these a fault that every entry of a list has is said at the first, with how many more have it. */
const MOST_ALIKE = 3;

function counted(problems: FieldProblem[]): FieldProblem[] {
  const alike = Map.groupBy(problems, ({ pointer, problem }) => `${pointer.replaceAll(/\/\d+/g, '/#')} ${problem}`);
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    if (!first || group.length <= MOST_ALIKE) return group;
    const more = (group.length - 1).toLocaleString('en-US');
    return [{ ...first, problem: `${first.problem} The same holds for ${more} more entries.` }];
  });
}

/** PostgreSQL keeps neither NUL nor half of a surrogate pair, and JSON may hold both. */
function unstorable(value: unknown, path: PropertyKey[]): Found[] {
  if (typeof value === 'string') {
    if (value.isWellFormed() && !value.includes('\0')) return [];
    return [{ path, message: 'This text holds a character that cannot be kept. Type the text again.' }];
  }
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) => unstorable(item, [...path, key]));
}

const escapePointer = (segment: PropertyKey): string => String(segment).replaceAll('~', '~0').replaceAll('/', '~1');
