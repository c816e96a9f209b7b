// Every answer that a test gets is held against what its route describes: nothing missing, nothing more.

import assert from 'node:assert/strict';
import type { z } from 'zod';
import { problemSchema } from '../../api/contract/problem.ts';
import { problemStatuses } from '../../api/http/problem-statuses.ts';
import type { AnyRoute } from '../../api/http/route.ts';
import { ROUTES } from '../../api/routes.ts';

const PATTERNS = ROUTES.map((route) => ({
  route,
  pattern: new RegExp(`^${route.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
}));

/** Throws unless the answer is exactly what its route says. What is no operation, such as /readyz, has no schema. */
export function expectAsDescribed(method: string, path: string, status: number, body: unknown): void {
  const route = routeOf(method, path);
  if (!route) return;
  const isGood = status >= 200 && status <= 299;
  const described = isGood ? [route.responds.status] : problemStatuses(route);
  assert.ok(described.includes(status), `${method} ${path} answers with another status than described: ${status}`);
  expectExactly(isGood ? route.responds.schema : problemSchema, body, `${method} ${path}`);
}

/** The events of a followed answer, each held against its schema. */
export function eventsAsDescribed(method: string, path: string, text: string): { name: string; data: unknown }[] {
  const responds = routeOf(method, path)?.responds;
  assert.ok(responds?.progress, `${method} ${path} is not said to answer with events`);
  const schemas = new Map<string, z.ZodType>([
    ['progress', responds.progress],
    ['done', responds.schema],
    ['problem', problemSchema],
  ]);
  return text.split('\n\n').flatMap((block) => {
    const [, name, json] = /^event: (.*)\ndata: (.*)$/.exec(block) ?? [];
    if (name === undefined || json === undefined) return [];
    const data: unknown = JSON.parse(json);
    const schema = schemas.get(name);
    if (schema) expectExactly(schema, data, `${name} of ${method} ${path}`);
    return [{ name, data }];
  });
}

function routeOf(method: string, path: string): AnyRoute | undefined {
  const [bare = ''] = path.split('?');
  return PATTERNS.find(({ route, pattern }) => route.method === method.toLowerCase() && pattern.test(bare))?.route;
}

/** What parsing would leave out, fill in or change is a difference too. */
function expectExactly(schema: z.ZodType, answer: unknown, what: string): void {
  const parsed = schema.safeParse(answer);
  assert.ok(parsed.success, `The answer to ${what} is not as described: ${parsed.error}\n${JSON.stringify(answer)}`);
  assert.deepEqual(answer, parsed.data, `The answer to ${what} is not exactly as described`);
}
