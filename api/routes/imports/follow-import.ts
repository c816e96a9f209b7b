// An import takes seconds for the nation: whoever asks for events hears how far it is, and nobody else waits for it.

import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import type { FileReading } from '../../../imports/csv/file-problem.ts';
import { streamWork, wantsEvents } from '../../http/event-stream.ts';
import { problemOf } from '../../http/problems.ts';
import { type Incoming, SENT } from '../../http/route.ts';
import { accepted, type dryRunQuery, type ImportRequest, readImport } from './read-import.ts';

/** What events named `progress` hold. */
export const importProgress = z.object({ step: z.enum(['reading', 'comparing', 'writing']), rows: z.number().int() });

export type Tell = (progress: z.output<typeof importProgress>) => void;

export const IMPORT_EVENTS =
  'With `Accept: text/event-stream` it tells meanwhile how far it is, as events named `progress`, and ends with one named `done` or `problem`.';

type ImportCall = Incoming<unknown, z.output<typeof dryRunQuery>, unknown, z.ZodObject>;

/** Reads the file and answers with what `work` makes of it, or with events meanwhile; a file with problems is refused. */
export async function followImport<F extends { rows: number | readonly unknown[] }, T>(
  { deps, query, req, res }: Pick<ImportCall, 'deps' | 'query' | 'req' | 'res'>,
  read: (bytes: Buffer) => Generator<void, FileReading<F>>,
  work: (file: F, request: Omit<ImportRequest, 'bytes'> & { dryRun: boolean }) => Promise<T>,
): Promise<T | typeof SENT> {
  const dryRun = query.dryRun === 'true';
  const { bytes, ...request } = await readImport(req, res);
  const importing = async (tell: Tell) => {
    const file = accepted(await readInTurns(read(bytes), tell));
    const rows = typeof file.rows === 'number' ? file.rows : file.rows.length;
    tell({ step: dryRun ? 'comparing' : 'writing', rows });
    return work(file, { ...request, dryRun });
  };
  if (!wantsEvents(req)) return importing(() => undefined);
  await streamWork(res, importing, (error) => problemOf(error, req, deps.logger));
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
