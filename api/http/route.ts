// What a route is: one HTTP method with its action, its shapes and its handler. app.ts serves the list,
// openapi-document.ts describes it, and neither knows any route by name.

import type { Request, Response } from 'express';
import type { z } from 'zod';
import { authorize } from '../../application/authorization.ts';
import type { Action, Actor, Resource } from '../../domain/permissions.ts';
import type { ApiDeps } from '../deps.ts';

/** What a route's own schemas parsed. */
export interface Input {
  params: unknown;
  query: unknown;
  body: unknown;
  headers: Record<string, unknown>;
}

/** A request whose shapes are known to be right and whose person is known to us. */
export interface Incoming<P, Q, B, H extends z.ZodObject> {
  deps: ApiDeps;
  actor: Actor;
  params: P;
  query: Q;
  body: B;
  headers: z.output<H>;
  req: Request;
  res: Response;
}

/** Where a request takes place, for `can`, and the team of that place. */
export interface Place<T> {
  resource: Resource;
  team?: T;
}

/** A request that this person may make here. */
export interface Call<P, Q, B, H extends z.ZodObject, T> extends Incoming<P, Q, B, H> {
  /** As it was read for `can`; what must not be older than the change is read again in its transaction. */
  team: T;
}

/** What a handler returns when it has sent its answer itself, as events. */
export const SENT = Symbol('sent as events');

export interface Route<P, Q, B, H extends z.ZodObject, R extends z.ZodType, T> {
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
  /** Named as they are sent, such as `Idempotency-Key`. */
  headers?: H;
  responds: {
    status: number;
    description: string;
    schema: R;
    /** Of events named `progress`, where the answer can be followed as `text/event-stream`; `done` brings the answer. */
    progress?: z.ZodType;
    /** The schema is that of each event; there is no answer but a stream. */
    onlyEvents?: true;
  };
  /** Absent: the nation. */
  place?(incoming: Incoming<NoInfer<P>, Q, B, H>): Promise<Place<T>> | Place<T>;
  /** What this person has asked before under the same key, answered again whatever they may do by now. */
  repeated?(incoming: Incoming<P, Q, B, H>): Promise<z.output<R> | undefined>;
  /** The answer leaves as it is returned, so it is what the schema gives out, not what it takes in. */
  handle(call: Call<P, Q, B, H, T>): Promise<z.output<R> | typeof SENT>;
}

/** A list of routes forgets each one's own shapes; `run` hands each handler what its own schemas parsed. */
export type AnyRoute = Route<unknown, unknown, unknown, z.ZodObject, z.ZodType, unknown>;

export const route = <P, Q, B, H extends z.ZodObject, R extends z.ZodType, T>(
  given: Route<P, Q, B, H, R, T>,
): AnyRoute => given;

/** Runs one call: shapes, person, permission, then the handler; its result is the JSON body. */
export async function run(
  given: AnyRoute,
  deps: ApiDeps,
  actor: Actor,
  input: Input,
  req: Request,
  res: Response,
): Promise<void> {
  const incoming = { deps, actor, ...input, req, res };
  const body = (await given.repeated?.(incoming)) ?? (await first(given, incoming));
  if (body !== SENT) res.status(given.responds.status).json(body);
}

async function first(given: AnyRoute, incoming: Incoming<unknown, unknown, unknown, z.ZodObject>): Promise<unknown> {
  const { resource, team }: Place<unknown> = (await given.place?.(incoming)) ?? { resource: {} };
  authorize(incoming.actor, given.action, resource);
  return given.handle({ ...incoming, team });
}
