// Wrong input of every kind at every place of every route: whoever sent it is told in sentences, one for each fault.

import { readdirSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import express from 'express';
import { openApiDocument } from '../../api/http/openapi-document.ts';
import { parseInput } from '../../api/http/parse.ts';
import { problemHandler } from '../../api/http/problems.ts';
import { ROUTES } from '../../api/routes.ts';
import type { FieldProblem } from '../../domain/field-problems.ts';
import { unreadable } from '../support/plain-sentence.ts';
import { JSON_TYPE } from './refused.ts';

interface Schema {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  enum?: unknown[];
  const?: unknown;
  additionalProperties?: Schema | boolean;
}
interface Operation {
  operationId: string;
  parameters?: { name: string; in: string; schema: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

const document: {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
} = JSON.parse(JSON.stringify(openApiDocument()));
const resolved = (schema: Schema): Schema =>
  schema.$ref ? resolved(document.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}) : schema;

const ABSENT = Symbol('absent');
const WRONG: unknown[] = [
  ABSENT,
  null,
  true,
  -1,
  1e300,
  '',
  'NaN',
  '12,5',
  '$138,000.00',
  'x'.repeat(20_000),
  'Two words',
  '9999-12-31',
  '2027-02-30',
  'a\u0000b',
  'a\u202eb',
  [],
  ['x', 'x', 'x', 'x', 'x'],
  { unknown: 1 },
];

/** Each shape that this may have, each with something at every place below it. */
function samples(given: Schema): unknown[] {
  const schema = resolved(given);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.filter(({ type }) => type !== 'null').flatMap(samples);
  if (schema.const !== undefined) return [schema.const];
  if (schema.enum) return [schema.enum[0]];
  if (schema.properties) {
    const whole = Object.entries(schema.properties).map(([name, part]) => [name, samples(part)[0]]);
    return [Object.fromEntries(whole)];
  }
  if (schema.items) return [[samples(schema.items)[0]]];
  if (schema.additionalProperties instanceof Object) return [{ 'CO-1': samples(schema.additionalProperties)[0] }];
  return [schema.type === 'boolean' ? true : ['number', 'integer'].includes(String(schema.type)) ? 1 : 'CO-1'];
}

/** The same with something wrong at one place, for every place and everything wrong. */
function* spoilt(sample: unknown): Generator<unknown> {
  yield* WRONG.filter((wrong) => wrong !== ABSENT);
  if (Array.isArray(sample)) {
    for (const inner of spoilt(sample[0])) yield [inner];
    yield [sample[0], sample[0]];
  } else if (sample instanceof Object) {
    const without = (name: string) => Object.fromEntries(Object.entries(sample).filter(([key]) => key !== name));
    for (const [name, part] of Object.entries(sample)) {
      yield without(name);
      for (const inner of spoilt(part)) yield { ...without(name), [name]: inner };
      yield { ...without(name), [`${name.slice(0, -1)}z`]: part };
    }
    yield { ...sample, unknown: 1, constructor: 2 };
    yield Object.fromEntries(Object.keys(sample).map((name) => [name, 'NaN']));
    yield Object.fromEntries(Object.keys(sample).map((name) => [name, null]));
  }
}

/** Every route as far as its shapes: what passes them changes nothing here. */
function startShapes(): Promise<Server> {
  const app = express();
  app.use(express.json({ limit: '256kb' }));
  for (const route of ROUTES) {
    app[route.method](route.path.replaceAll(/\{(\w+)\}/g, ':$1'), (req, res) => {
      parseInput(route, req);
      res.status(204).end();
    });
  }
  app.use(problemHandler({ error: () => undefined }));
  return new Promise((resolve) => {
    const server = app.listen(0, '127.0.0.1', () => resolve(server));
  });
}

let server: Server;
let url: string;
beforeAll(async () => {
  server = await startShapes();
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Each sentence that was told, with what was sent. */
const told = new Map<string, string>();

async function sendWrong(method: string, path: string, headers: Record<string, string>, body?: string): Promise<void> {
  const sent = body === undefined ? { method, headers } : { method, headers, body };
  const answer = await fetch(`${url}${path}`, sent);
  const where = `${method} ${path} ${body ?? ''}`.slice(0, 400);
  if (answer.status === 204) return;
  const { detail, problems = [] }: { detail: string; problems?: FieldProblem[] } = JSON.parse(await answer.text());
  expect({ where, status: answer.status < 500 }).toEqual({ where, status: true });
  for (const sentence of [detail, ...problems.map(({ problem }) => problem)]) told.set(sentence, where);
  const places = problems.map(({ pointer }) => pointer);
  expect({ where, places: [...new Set(places)] }).toEqual({ where, places });
}

const bare = (path: string) => path.replaceAll('{budgetYear}', '2028').replaceAll(/\{\w+\}/g, 'CO-1');
const operations = ROUTES.map(({ method, path }) => {
  const operation = document.paths[path]?.[method];
  if (!operation) throw new Error(`${method} ${path} is not described.`);
  return { method: method.toUpperCase(), path, operation };
});

it('tells whoever sends a wrong body of any kind in sentences', async () => {
  for (const { method, path, operation } of operations) {
    const schema = operation.requestBody?.content['application/json']?.schema;
    const wrong = (schema ? samples(schema) : []).flatMap((sample) => [...spoilt(sample)]);
    const bodies = [...new Set(wrong.map((body) => JSON.stringify(body)))];
    const headers = { ...JSON_TYPE, 'Idempotency-Key': 'k', 'If-Match': 'm' };
    await inTens(bodies, (body) => sendWrong(method, bare(path), headers, body));
  }
  expectSentences();
}, 60_000);

it('tells whoever sends a wrong path, query or header in sentences', async () => {
  const words = [
    'NaN',
    '-1',
    '0.5',
    '1e999',
    '12,5',
    'Two%20words',
    'x'.repeat(3000),
    '9999',
    '%E2%80%AE',
    '[]',
    '%00',
  ];
  for (const { method, path, operation } of operations) {
    const places = operation.parameters ?? [];
    for (const word of words) {
      await inTens(places, ({ name, in: part }) => {
        const place = part === 'path' ? bare(path.replace(`{${name}}`, word)) : bare(path);
        const query = part === 'query' ? `?${name}=${word}&${name}z=1&${name}=${word}` : '';
        const header: Record<string, string> = part === 'header' ? { [name]: decodeURI(word).slice(0, 9) } : {};
        return sendWrong(method, `${place}${query}`, printable({ 'Idempotency-Key': 'k', 'If-Match': 'm', ...header }));
      });
    }
    await sendWrong(method, bare(path), {});
  }
  expectSentences();
}, 60_000);

it('tells whoever looks for what is not there what to do next, in a second sentence', () => {
  const told = ['api', 'application', 'domain'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(NOT_FOUND)].map(([, , text]) => text)),
  );
  expect(told.length).toBeGreaterThan(10);
  expect(told.filter((text) => !/[.:?] .*[.?]$/s.test(text ?? ''))).toEqual([]);
});

const NOT_FOUND = /'not_found',\s*(['`])(.*?)\1/gs;

/** What a client can send as a header. */
const printable = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value.replaceAll(/[^ -~]/g, '')]));

function expectSentences(): void {
  expect(told.size).toBeGreaterThan(10);
  expect([...told].flatMap(([sentence, where]) => unreadable(sentence).map((why) => `${why} (${where})`))).toEqual([]);
}

async function inTens<T>(all: T[], work: (one: T) => Promise<void>): Promise<void> {
  for (let start = 0; start < all.length; start += 10) await Promise.all(all.slice(start, start + 10).map(work));
}
