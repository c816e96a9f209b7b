// Server-sent events, for somebody who watches something that takes long: events named `progress`, and a last one.

import { setTimeout as sleep } from 'node:timers/promises';
import type { Request, Response } from 'express';
import { logFailure } from '../../application/log-failure.ts';
import type { ApiDeps } from '../deps.ts';

const EVERY_MS = 1000;
/** A browser that still watches asks again by itself. */
const LONGEST_MS = 5 * 60_000;

export const wantsEvents = (req: Request): boolean =>
  req.accepts(['application/json', 'text/event-stream']) === 'text/event-stream';

/**
 * Sends what `look` answers, each second and only when it has changed, until it is over, the watcher has gone or this
 * process stops. A look that fails is taken again; the log has a line for the first of several in a row.
 */
export async function streamEvents<T>(
  res: Response,
  { stopping, logger }: Pick<ApiDeps, 'stopping' | 'logger'>,
  look: () => Promise<T>,
  isOver: (answer: T) => boolean,
): Promise<void> {
  let gone = false;
  // listens to the answer, because the request counts as closed once it is read
  res.once('close', () => {
    gone = true;
  });
  beginEvents(res);
  let last = '';
  let failing = false;
  const end = Date.now() + LONGEST_MS;
  while (!gone && !stopping.aborted && Date.now() < end) {
    const answer = await look().catch((error: unknown) => {
      if (!failing) logFailure(logger, {}, error, 'what somebody watches cannot be read now');
      return undefined;
    });
    failing = answer === undefined;
    // the database may be away for a moment: the stream goes on
    if (answer !== undefined) {
      const data = JSON.stringify(answer);
      const over = isOver(answer);
      if (over || data !== last) write(res, over ? 'done' : 'progress', data);
      else res.write(': nothing new\n\n');
      if (over) break;
      last = data;
    }
    // not an error: the loop ends
    await sleep(EVERY_MS, undefined, { signal: stopping }).catch(() => undefined);
  }
  res.end();
}

/**
 * Does a work that takes long: what it tells meanwhile goes out as `progress`, its result as `done`, and what it throws
 * as `problem`, with the document that would have been the answer. Somebody who stops watching does not stop the work.
 */
export async function streamWork<P>(
  res: Response,
  work: (tell: (progress: P) => void) => Promise<unknown>,
  problemOf: (error: unknown) => object,
): Promise<void> {
  beginEvents(res);
  try {
    const result = await work((progress) => write(res, 'progress', JSON.stringify(progress)));
    write(res, 'done', JSON.stringify(result));
  } catch (error) {
    write(res, 'problem', JSON.stringify(problemOf(error)));
  }
  res.end();
}

export function beginEvents(res: Response): void {
  // no-transform: a proxy that compresses would hold events back
  res.status(200).set({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store, no-transform' });
  res.flushHeaders();
}

const write = (res: Response, name: 'progress' | 'done' | 'problem', data: string) =>
  res.write(`event: ${name}\ndata: ${data}\n\n`);
