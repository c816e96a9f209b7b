// What a route is: one HTTP method with its action, its shapes and its handler. app.ts serves the list,
// openapi-document.ts describes it, and neither knows any route by name.

import type { Request, Response } from 'express';
import type { z } from 'zod';
import { type Action, type Actor, can, type Resource } from '../domain/can.ts';
import { DomainError } from '../domain/errors.ts';
import type { ApiDeps } from './deps.ts';
import type { Input } from './parse.ts';

export interface Call<P, Q, B> {
  deps: ApiDeps;
  actor: Actor;
  params: P;
  query: Q;
  body: B;
  req: Request;
  res: Response;
}

/** What a handler returns when it has sent its answer itself, as events. */
export const SENT = Symbol('sent as events');

export interface Route<P, Q, B, R extends z.ZodType> {
  method: 'get' | 'post' | 'put';
  /** OpenAPI style: `/api/cycles/{budgetYear}`. */
  path: string;
  operationId: string;
  summary: string;
  action: Action;
  params?: z.ZodType<P>;
  query?: z.ZodType<Q>;
  body?: z.ZodType<B>;
  /** What the body is when it is not JSON; the handler reads it itself. */
  consumes?: 'text/csv';
  /** Needs an Idempotency-Key; the other POSTs are idempotent by what they say. */
  idempotent?: boolean;
  /** Needs an If-Match with the ETag of what was edited. */
  conditional?: boolean;
  responds: {
    status: number;
    description: string;
    schema: R;
    /** Of events named `progress`, where the answer can be followed as `text/event-stream`; `done` brings the answer. */
    progress?: z.ZodType;
  };
  /** Where it takes place, for `can`; absent: the nation. */
  resource?(call: Call<P, Q, B>): Promise<Resource> | Resource;
  /** What this person has asked before under the same key, answered again whatever they may do by now. */
  repeated?(call: Call<P, Q, B>): Promise<z.output<R> | undefined>;
  /** The answer leaves as it is returned, so it is what the schema gives out, not what it takes in. */
  handle(call: Call<P, Q, B>): Promise<z.output<R> | typeof SENT>;
}

/** A list of routes forgets each one's own shapes; `run` hands each handler what its own schemas parsed. */
export type AnyRoute = Route<unknown, unknown, unknown, z.ZodType>;

export const route = <P, Q, B, R extends z.ZodType>(given: Route<P, Q, B, R>): AnyRoute => given;

/** Runs one call: shapes, person, permission, then the handler; its result is the JSON body. */
export async function run(
  given: AnyRoute,
  deps: ApiDeps,
  actor: Actor,
  input: Input,
  req: Request,
  res: Response,
): Promise<void> {
  const call = { deps, actor, ...input, req, res };
  const body = (await given.repeated?.(call)) ?? (await first(given, call));
  if (body !== SENT) res.status(given.responds.status).json(body);
}

async function first(given: AnyRoute, call: Call<unknown, unknown, unknown>): Promise<unknown> {
  const resource = given.resource ? await given.resource(call) : {};
  authorize(call.actor, given.action, resource);
  return given.handle(call);
}

/** Refuses with a sentence. Who may not even read the place is told that it is not there. */
export function authorize(actor: Actor, action: Action, resource: Resource): void {
  if (can(actor, action, resource)) return;
  if (resource.ubtId && !can(actor, 'read_team', resource)) throw teamNotFound();
  throw new DomainError(
    'not_allowed',
    `Your roles do not include "${action.replaceAll('_', ' ')}" here. Ask the co-lead, sponsor or co-chair whose task it is.`,
    { action },
  );
}

export const teamNotFound = (): DomainError =>
  new DomainError(
    'not_found',
    'There is no such team in this cycle, or it is outside your scope. Check year and team.',
  );
