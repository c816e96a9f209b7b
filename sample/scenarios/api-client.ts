import { setTimeout as sleep } from 'node:timers/promises';

/** What an answer holds, as far as the sample reads it. */
export interface Answered {
  status?: string;
  detail?: string;
  code?: string;
  commandId?: string;
  revisionId?: string;
  contentSha256?: string;
  approvalId?: string;
  phase?: string;
  outcome?: string | null;
  paused?: boolean;
  filing?: { state: string; kind: string | null };
  asks?: { askId: string; unitId: string; decision: string | null }[];
  teamsInScope?: number | null;
  teams?: { teams: number; notStarted: number };
  passed?: { key: string }[];
}

export interface Answer {
  status: number;
  body: Answered;
}

/** Database or engine: the request is kept, or nothing was changed. */
const AWAY = 503;
const ASK_AGAIN_MS = 500;
const PATIENCE_MS = 10 * 60_000;
const ANSWER_WITHIN_MS = 60_000;

/** The people of the sample at the API, as its users, each with an access token of their own. */
export class ApiClient {
  readonly #baseUrl: string;
  readonly #tokenOf: (person: string) => Promise<string>;
  readonly #stop: AbortSignal;
  /** How many changes its people have asked for. */
  requests = 0;

  constructor(baseUrl: string, tokenOf: (person: string) => Promise<string>, stop: AbortSignal) {
    this.#baseUrl = baseUrl;
    this.#tokenOf = tokenOf;
    this.#stop = stop;
  }

  get(person: string, path: string): Promise<Answer> {
    return this.#untilAnswered('GET', person, path);
  }

  /** @param key makes a repetition the same request, without a second effect */
  async act(person: string, path: string, body: object, key: string): Promise<Answered> {
    return accepted(await this.post(person, path, body, key), path);
  }

  /** Like `act`, also where no key is needed because the body says it all; the caller looks at the answer. */
  post(person: string, path: string, body: object | string, key?: string): Promise<Answer> {
    this.requests += 1;
    return this.#untilAnswered('POST', person, path, body, key);
  }

  put(person: string, path: string, body: object): Promise<Answer> {
    this.requests += 1;
    return this.#untilAnswered('PUT', person, path, body);
  }

  pause(ms: number): Promise<void> {
    return sleep(ms, undefined, { signal: this.#stop });
  }

  /** Asks again while programs are starting, under the same key, so that nothing is done twice. */
  async #untilAnswered(method: string, person: string, path: string, body?: object | string, key?: string) {
    const giveUpAt = Date.now() + PATIENCE_MS;
    for (;;) {
      const answer = await this.#ask(method, person, path, body, key).catch((error: unknown) => {
        this.#stop.throwIfAborted();
        if (Date.now() > giveUpAt) throw error;
      });
      if (answer && (answer.status !== AWAY || Date.now() > giveUpAt)) return answer;
      await this.pause(ASK_AGAIN_MS);
    }
  }

  async #ask(method: string, person: string, path: string, body?: object | string, key?: string): Promise<Answer> {
    const isFile = typeof body === 'string';
    const response = await fetch(`${this.#baseUrl}${path}`, {
      method,
      signal: AbortSignal.any([this.#stop, AbortSignal.timeout(ANSWER_WITHIN_MS)]),
      headers: {
        Authorization: `Bearer ${await this.#tokenOf(person)}`,
        ...(body === undefined ? {} : { 'Content-Type': isFile ? 'text/csv' : 'application/json' }),
        ...(key === undefined ? {} : { 'Idempotency-Key': key }),
      },
      ...(body === undefined ? {} : { body: isFile ? body : JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Answered };
  }
}

/** Throws the API's own sentence when it refused. */
export function accepted({ status, body }: Answer, path: string): Answered {
  if (status >= 400) throw new Error(`${path} was refused (${status}): ${body.detail ?? 'no reason given'}`);
  return body;
}
