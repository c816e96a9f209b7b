// The published description of the API: valid, whole, and true of the routes.

import { Ajv2020 } from 'ajv/dist/2020.js';
import { openApiDocument } from '../../api/http/openapi-document.ts';
import { problemStatuses } from '../../api/http/problem-statuses.ts';
import { ROUTES } from '../../api/routes.ts';
import { ACTIONS } from '../../domain/permissions.ts';

type Json = Record<string, unknown>;
interface Operation {
  operationId: string;
  summary: string;
  parameters?: { name: string; in: string; required?: boolean; schema: Json }[];
  requestBody?: { content: Record<string, { schema: Json }>; required: boolean };
  responses: Record<string, { description: string; content?: Record<string, { schema: Json }> }>;
}

const document = JSON.parse(JSON.stringify(openApiDocument())) as Json & {
  paths: Record<string, Record<string, Operation>>;
};
const named = (document.components as { schemas: Record<string, Json> }).schemas;
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);
const schemas = operations.flatMap(({ operation: { operationId, parameters = [], requestBody, responses } }) => [
  ...parameters.map(({ name, schema }) => [`${operationId} ${name}`, schema] as const),
  ...Object.entries(requestBody?.content ?? {}).map(
    ([type, { schema }]) => [`${operationId} ${type}`, schema] as const,
  ),
  ...Object.entries(responses).flatMap(([status, { content = {} }]) =>
    Object.values(content).map(({ schema }) => [`${operationId} ${status}`, schema] as const),
  ),
]);

it('is OpenAPI 3.1 with a title, a version and a way to say who acts', () => {
  expect(document).toMatchObject({
    openapi: expect.stringMatching(/^3\.1\.\d$/),
    info: { title: expect.any(String), version: expect.any(String) },
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' }, session: { type: 'apiKey', in: 'cookie' } },
    },
  });
  expect(Object.keys(document).filter((key) => !ROOT_KEYS.includes(key))).toEqual([]);
});
const ROOT_KEYS = ['openapi', 'info', 'paths', 'components', 'security', 'servers', 'tags'];

it('has every route, and no other', () => {
  const described = operations.map(({ path, method }) => `${method} ${path}`).sort();
  expect(described).toEqual(ROUTES.map(({ path, method }) => `${method} ${path}`).sort());
});

it('gives every operation an id of its own and a sentence', () => {
  const ids = operations.map(({ operation }) => operation.operationId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { operation } of operations) {
    expect(operation.operationId).toMatch(/^[a-z]+(_[a-z]+)*$/);
    expect(operation.summary).toMatch(/^[A-Z`].*\.$/);
  }
});

it('names an action of every route that can() knows', () => {
  for (const { action } of ROUTES) expect(ACTIONS).toContain(action);
});

it('declares each part of a path once, and requires it', () => {
  for (const { path, operation } of operations) {
    const declared = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path');
    expect(declared.map(({ name }) => name).sort()).toEqual(
      [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort(),
    );
    expect(declared.every(({ required }) => required)).toBe(true);
  }
});

it('asks for a key or a precondition wherever the route does', () => {
  for (const route of ROUTES) {
    const headers = (document.paths[route.path]?.[route.method]?.parameters ?? []).filter(
      (parameter) => parameter.in === 'header' && parameter.required,
    );
    expect(headers.map(({ name }) => name)).toEqual(Object.keys(route.headers?.shape ?? {}));
  }
});

it('describes one good answer and every problem of each operation', () => {
  for (const route of ROUTES) {
    const responses = document.paths[route.path]?.[route.method]?.responses ?? {};
    expect(Object.keys(responses)).toEqual([route.responds.status, ...problemStatuses(route)].map(String));
    expect(responses['503']).toEqual({ $ref: '#/components/responses/Problem503' });
  }
});

it('leaves no answer without a shape', () => {
  const shapeless = schemas
    .filter(([where]) => / 20\d$/.test(where))
    .flatMap(([where, schema]) => hollow(schema, where));
  expect(shapeless).toEqual([]);
  for (const [name, schema] of Object.entries(named)) {
    if (name !== 'Problem') expect(hollow(schema, name)).toEqual([]);
  }
});

/** Where a schema would admit anything, as a generated client would have to. */
function hollow(schema: Json, where: string): string[] {
  if (Object.keys(schema).every((key) => key === 'description')) return [where];
  const parts = [
    ...Object.entries((schema.properties ?? {}) as Record<string, Json>),
    ...Object.entries({ items: schema.items, more: schema.additionalProperties }).filter(
      ([, part]) => part instanceof Object,
    ),
    ...['anyOf', 'oneOf', 'allOf'].flatMap((key) => Object.entries((schema[key] ?? []) as Json[])),
  ] as [string, Json][];
  return parts.flatMap(([key, part]) => hollow(part, `${where} ${key}`));
}

it('leads from every reference to something', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"(#[^"]+)"/g)].map(
    ([, pointer]) => pointer as string,
  );
  for (const pointer of references) {
    const found = pointer
      .slice(2)
      .split('/')
      .reduce<unknown>((at, key) => (at as Json)?.[key], document);
    expect(found).toBeDefined();
  }
});

it('holds JSON schemas only, of the dialect of 3.1', () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: 'document', components: document.components });
  for (const [where, schema] of schemas) {
    const absolute = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"document#/'));
    expect({ where, valid: ajv.validateSchema(absolute) }).toEqual({ where, valid: true });
    ajv.compile(absolute);
  }
});

it('admits no unknown field in any request', () => {
  for (const { operation } of operations) {
    const schema = operation.requestBody?.content['application/json']?.schema;
    if (!schema) continue;
    const shapes = (schema.anyOf ?? schema.oneOf ?? [schema]) as Json[];
    for (const shape of shapes) expect(shape).toMatchObject({ type: 'object', additionalProperties: false });
  }
});
