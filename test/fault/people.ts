import { setTimeout as sleep } from 'node:timers/promises';
import { expectAsDescribed } from '../support/as-described.ts';
import type { Answer } from '../support/product.ts';
import { signedIn } from '../support/who-asks.ts';
import type { Random } from './random.ts';

type Body = Answer['body'];

/** One request that the API has answered: from then on it may not be lost, doubled or answered otherwise. */
export interface Acknowledged {
  person: string;
  path: string;
  body: unknown;
  key: string;
  status: number;
  answer: Body;
  answeredAtMs: number;
}

export interface People {
  /** Asks with one Idempotency-Key, sometimes twice at once, until there is an answer. Throws when it is another one. */
  post(person: string, path: string, body?: unknown, status?: number): Promise<Body>;
  get(person: string, path: string): Promise<Body>;
  /** Asks once, before anything is killed; a text is a CSV file. */
  ask(person: string, path: string, body: unknown, status?: number): Promise<void>;
  /** Asks once more with the same key, when everything is up again. */
  repeat(known: Acknowledged): Promise<{ status: number; answer: Body }>;
  acknowledged: Acknowledged[];
  /** The keys of those who have asked and not heard yet. */
  waiting: Set<string>;
  /** Answers that no fault excuses. */
  unexpected: string[];
}

const PATIENCE_MS = 15_000;
// more than these while one request waits, and no fault excuses it
const MOST_BREAKDOWNS = 20;
// a share of people click twice
const IMPATIENT = 0.1;

/** The API's users: they know its address, keep their key and do not give up before `ended`. */
export function createPeople(url: string, seed: number, random: Random, ended: AbortSignal): People {
  let keys = 0;
  const acknowledged: Acknowledged[] = [];
  const unexpected: string[] = [];
  const waiting = new Set<string>();

  const once = async (method: string, person: string, path: string, body?: unknown, key?: string) => {
    const isText = typeof body === 'string';
    const response = await fetch(`${url}${path}`, {
      method,
      signal: AbortSignal.timeout(PATIENCE_MS),
      headers: {
        ...(await signedIn(person)),
        ...(body === undefined ? {} : { 'Content-Type': isText ? 'text/csv' : 'application/json' }),
        ...(key === undefined ? {} : { 'Idempotency-Key': key }),
      },
      ...(body === undefined ? {} : { body: isText ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const answer = text === '' ? undefined : (JSON.parse(text) as Body);
    try {
      expectAsDescribed(method, path, response.status, answer);
    } catch (error) {
      unexpected.push(String(error));
    }
    return { status: response.status, answer };
  };

  /** Undefined: nobody has answered, for a reason that the API names or by its absence. */
  const answered = async (asking: ReturnType<typeof once>, what: string) => {
    const got = await asking.catch(() => undefined);
    if (got === undefined || got.status === 503) return undefined;
    if (got.status >= 500) {
      unexpected.push(`${what}: ${got.status} ${JSON.stringify(got.answer)}`);
      return undefined;
    }
    return got;
  };

  const persist = async (ask: () => ReturnType<typeof once>, what: string) => {
    const before = unexpected.length;
    for (;;) {
      ended.throwIfAborted();
      if (unexpected.length - before > MOST_BREAKDOWNS) throw new Error(`${what} breaks down every time`);
      const got = await answered(ask(), what);
      if (got) return got;
      await sleep(random.between(50, 300));
    }
  };

  return {
    acknowledged,
    waiting,
    unexpected,
    async post(person, path, body = {}, status = 200) {
      keys += 1;
      const key = `${seed}-${keys}`;
      const ask = () => persist(() => once('POST', person, path, body, key), `POST ${path}`);
      const asked = random.chance(IMPATIENT) ? [ask(), ask()] : [ask()];
      waiting.add(key);
      const got = await Promise.race(asked);
      waiting.delete(key);
      if (got.status !== status) {
        const what = `POST ${path} by ${person} answered ${got.status}: ${JSON.stringify(got.answer)}`;
        unexpected.push(what);
        throw new Error(what);
      }
      acknowledged.push({ person, path, body, key, ...got, answeredAtMs: Date.now() });
      await Promise.all(asked);
      return got.answer;
    },
    async get(person, path) {
      const got = await persist(() => once('GET', person, path), `GET ${path}`);
      if (got.status !== 200) throw new Error(`GET ${path} answered ${got.status}: ${JSON.stringify(got.answer)}`);
      return got.answer;
    },
    async ask(person, path, body, status = 200) {
      const got = await once('POST', person, path, body);
      if (got.status !== status) throw new Error(`POST ${path} answered ${got.status}: ${JSON.stringify(got.answer)}`);
    },
    repeat: ({ person, path, body, key }) => once('POST', person, path, body, key),
  };
}
