import type { z } from 'zod';
import {
  createDocument,
  type ZodOpenApiObject,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
  type ZodOpenApiResponseObject,
} from 'zod-openapi';
import { problemSchema } from '../contract/problem.ts';
import { ROUTES } from '../routes.ts';
import { codesOf, problemStatuses } from './problem-statuses.ts';
import { STATUS } from './problems.ts';
import type { AnyRoute } from './route.ts';

/** The OpenAPI 3.1 description of every route, for people and for generated clients. */
export function openApiDocument() {
  const paths: ZodOpenApiPathsObject = {};
  for (const route of ROUTES) paths[route.path] = { ...paths[route.path], [route.method]: operationOf(route) };
  const document: ZodOpenApiObject = {
    openapi: '3.1.0',
    info: {
      title: 'Joint Staffing Cycle',
      version: '0.2.0',
      description: 'The annual joint staffing and budget discussion of every unit-based team, as durable workflows.',
    },
    paths,
    components: {
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'An access token of the organization’s issuer, made out to this API. Programs use their own.',
        },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-session',
          description: 'Of a browser that signed in at /auth/sign-in.',
        },
      },
    },
    security: [{ bearer: [] }, { session: [] }],
  };
  return createDocument(document, {
    // an answer may gain fields: a client passes over those that it does not know
    override: ({ jsonSchema, zodSchema, io }) => {
      // its values would have to be names of schemas, and each shape says its own by a const
      delete jsonSchema.discriminator;
      if (io === 'output' && zodSchema._zod.def.type === 'object') delete jsonSchema.additionalProperties;
    },
  });
}

/** By status, one for all operations, with the codes that have it. */
const PROBLEMS = new Map(
  [...new Set(Object.values(STATUS))].map((status) => [String(status), problemResponse(status)]),
);

function problemResponse(status: number): ZodOpenApiResponseObject {
  return {
    id: `Problem${status}`,
    description: codesOf(status)
      .map((code) => `\`${code}\``)
      .join(', '),
    content: { 'application/problem+json': { schema: problemSchema } },
  };
}

function operationOf(route: AnyRoute): ZodOpenApiOperationObject {
  const { operationId, summary, params, query, headers, body, consumes, responds } = route;
  const events = responds.onlyEvents ? responds.schema : responds.progress;
  const content = consumes ? { [consumes]: { schema: { type: 'string' as const } } } : undefined;
  const requestBody = body ? { 'application/json': { schema: body } } : content;
  return {
    operationId,
    summary,
    requestParams: {
      ...(params ? { path: params as z.ZodObject } : {}),
      ...(query ? { query: query as z.ZodObject } : {}),
      ...(headers ? { header: headers } : {}),
    },
    ...(requestBody ? { requestBody: { content: requestBody, required: true } } : {}),
    responses: {
      [String(responds.status)]: {
        description: responds.description,
        content: {
          ...(responds.onlyEvents ? {} : { 'application/json': { schema: responds.schema } }),
          ...(events ? { 'text/event-stream': { schema: events } } : {}),
        },
      },
      ...Object.fromEntries([...PROBLEMS].filter(([status]) => problemStatuses(route).includes(Number(status)))),
    },
  };
}
