// An import takes seconds for the nation: whoever asks for events hears how far it is, and nobody else waits for it.

import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { streamWork, wantsEvents } from '../../http/event-stream.ts';
import { problemOf } from '../../http/problems.ts';
import { type Incoming, SENT } from '../../http/route.ts';

/** What events named `progress` hold. */
export const importProgress = z.object({ step: z.enum(['reading', 'comparing', 'writing']), rows: z.number().int() });

export type Tell = (progress: z.output<typeof importProgress>) => void;

export const IMPORT_EVENTS =
  'With `Accept: text/event-stream` it tells meanwhile how far it is, as events named `progress`, and ends with one named `done` or `problem`.';

/** Answers with what the work comes to, or with events while it goes on. */
export async function followed<T>(
  { deps, req, res }: Pick<Incoming<unknown, unknown, unknown, z.ZodObject>, 'deps' | 'req' | 'res'>,
  work: (tell: Tell) => Promise<T>,
): Promise<T | typeof SENT> {
  if (!wantsEvents(req)) return work(() => undefined);
  await streamWork(res, work, (error) => problemOf(error, req, deps.logger));
  return SENT;
}

/** Other requests wait no longer than this for the reading of a file. */
const TURN_MS = 20;

/** Reads to the end, in turns between which other requests are served. */
export async function readInTurns<T>(reading: Generator<void, T>, tell: Tell): Promise<T> {
  let rows = 0;
  let since = performance.now();
  for (let next = reading.next(); ; next = reading.next()) {
    if (next.done) return next.value;
    rows += 1;
    if (performance.now() - since < TURN_MS) continue;
    tell({ step: 'reading', rows });
    await setImmediate();
    since = performance.now();
  }
}
