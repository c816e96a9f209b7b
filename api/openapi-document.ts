import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { ERROR_CODES } from '../domain/errors.ts';
import { ACTING_PERSON } from './acting-person.ts';
import type { AnyRoute } from './route.ts';
import { ROUTES } from './routes.ts';

const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.enum([...ERROR_CODES, 'internal']),
    detail: z.string().meta({ description: 'What is wrong and what to do, in a sentence.' }),
  })
  .loose()
  .meta({ id: 'Problem', description: 'RFC 9457; further members by code, such as `problems`, `open` or `missing`.' });

/** The OpenAPI 3.1 description of every route, for people and for generated clients. */
export function openApiDocument() {
  const paths: ZodOpenApiPathsObject = {};
  for (const route of ROUTES) paths[route.path] = { ...paths[route.path], [route.method]: operationOf(route) };
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Joint Staffing Cycle',
      version: '0.1.0',
      description: 'The annual joint staffing and budget discussion of every unit-based team, as durable workflows.',
    },
    paths,
    components: {
      securitySchemes: { actingPerson: { type: 'apiKey', in: 'header', name: ACTING_PERSON } },
    },
    security: [{ actingPerson: [] }],
  });
}

function operationOf(route: AnyRoute): ZodOpenApiOperationObject {
  const { operationId, summary, params, query, headers, body, consumes, responds } = route;
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
        content: { 'application/json': { schema: responds.schema } },
      },
      default: { description: 'A problem.', content: { 'application/problem+json': { schema: problem } } },
    },
  };
}
