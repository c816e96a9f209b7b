// The one way to the server: typed by its own description, same origin, the session in a cookie that no script reads.

import createClient, { type Middleware } from 'openapi-fetch';
import { connection } from './connection.ts';
import { NoConnection, type Problem, Refusal } from './problems.ts';
import type { paths } from './schema.gen.d.ts';
import { openedForHeader } from './session.ts';

const asWhomItWasOpenedFor: Middleware = {
  onRequest({ request }) {
    for (const [name, value] of Object.entries(openedForHeader())) request.headers.set(name, value);
    return request;
  },
};

const asProblems: Middleware = {
  async onResponse({ response }) {
    connection.set('live');
    if (response.ok) return;
    throw new Refusal(await problemOf(response), response.headers.get('X-Request-Id'));
  },
  onError({ error }) {
    if (error instanceof DOMException && error.name === 'AbortError') return error;
    connection.set('lost');
    return new NoConnection('No answer came from the server.', { cause: error });
  },
};

async function problemOf(response: Response): Promise<Problem> {
  if (response.headers.get('Content-Type')?.includes('application/problem+json')) return response.json();
  // a proxy answered in the server's place
  const detail = `The server answered ${response.status} and gave no reason. Try again in a moment.`;
  return { type: 'about:blank', title: 'no answer', status: response.status, code: 'internal', detail };
}

export const api = createClient<paths>({ baseUrl: '/' });
api.use(asWhomItWasOpenedFor, asProblems);

/** The body of an answer; what is not one was thrown before. */
export async function answerOf<T>(request: Promise<{ data?: T }>): Promise<T> {
  const { data } = await request;
  if (data === undefined) throw new TypeError('The server answered without a body.');
  return data;
}
