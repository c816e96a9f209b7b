// Histories that stay in the repository: what every later version of the workflows must be able to replay.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { temporal } from '@temporalio/proto';
import { nationalCycleId } from '../../domain/ids.ts';
import { type RecordedHistory, recordHistories } from './histories.ts';
import type { Product } from './product.ts';
import { BUDGET_YEAR } from './team-year.ts';

/** Names the folder that histories are kept in; unset, an ordinary test run keeps none. */
export const KEEP_HISTORIES_IN = 'RECORD_HISTORIES';
export const HISTORIES = join(import.meta.dirname, '../histories');
const ENDING = '.json.gz';

// the SDK's own historyToJSON meets a second copy of protobufjs here and refuses
const { History: HistoryType } = temporal.api.history.v1;
const asJson = (history: History): string =>
  JSON.stringify(
    HistoryType.toObject(HistoryType.fromObject(history), { longs: String, enums: String, bytes: String }),
  );

type History = temporal.api.history.v1.IHistory;
type Event = temporal.api.history.v1.IHistoryEvent;

/** Writes every run of these teams, whole and cut in its middle; `afterAll` calls it before the product stops. */
export async function keepHistories(product: Product, ubtIds: string[]): Promise<void> {
  const folder = process.env[KEEP_HISTORIES_IN];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  for (const ubtId of ubtIds) {
    const runs = await recordHistories(product, [ubtId]);
    for (const [index, { phase, history }] of runs.entries()) keep(folder, `${ubtId}.${index + 1}-${phase}`, history);
  }
  const nation = product.client.workflow.getHandle(nationalCycleId(BUDGET_YEAR));
  keep(folder, `nation-of-${ubtIds[0]}.1-nation`, await nation.fetchHistory());
}

function keep(folder: string, name: string, history: History): void {
  writeFileSync(join(folder, `${name}${ENDING}`), packed(history));
  const cut = cutInTheMiddle(history);
  if (cut) writeFileSync(join(folder, `${name}-cut${ENDING}`), packed(cut));
}

/** Every kept history of every version; `workflowId` is the file it came from. */
export function readKeptHistories(folder = HISTORIES): RecordedHistory[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(ENDING));
  return files.sort().map((file) => ({
    workflowId: file,
    phase: /\.\d+-(\w+)/.exec(file)?.[1] ?? 'unknown',
    history: HistoryType.fromObject(JSON.parse(gunzipSync(readFileSync(join(folder, file))).toString('utf8'))),
  }));
}

export const isCut = ({ workflowId }: RecordedHistory): boolean => workflowId.endsWith(`-cut${ENDING}`);

/**
 * Up to the end of a workflow task that left a timer open: the middle one of them, with what it commanded. Undefined when
 * no task of the run did.
 */
function cutInTheMiddle({ events }: History): History | undefined {
  const all = events ?? [];
  const ends = all.flatMap((event, index) =>
    event.workflowTaskCompletedEventAttributes ? [endOfTask(all, index)] : [],
  );
  const waiting = ends.filter((end) => hasOpenTimer(all.slice(0, end)) && end < all.length);
  const end = waiting[Math.floor(waiting.length / 2)];
  return end === undefined ? undefined : { events: all.slice(0, end) };
}

/** A task's commands follow it at once and name it. */
function endOfTask(events: Event[], completed: number): number {
  let end = completed + 1;
  while (end < events.length && commandedBy(events[end] as Event) === String(events[completed]?.eventId)) end += 1;
  return end;
}

function commandedBy(event: Event): string | undefined {
  const attributes = Object.entries(event).find(([key, value]) => key.endsWith('EventAttributes') && value)?.[1];
  const task = (attributes as { workflowTaskCompletedEventId?: unknown } | undefined)?.workflowTaskCompletedEventId;
  return task === undefined || task === null ? undefined : String(task);
}

function hasOpenTimer(events: Event[]): boolean {
  const ended = events.flatMap(({ timerFiredEventAttributes, timerCanceledEventAttributes }) => {
    const timerId = (timerFiredEventAttributes ?? timerCanceledEventAttributes)?.timerId;
    return timerId ? [timerId] : [];
  });
  return events.some(({ timerStartedEventAttributes }) => {
    const timerId = timerStartedEventAttributes?.timerId;
    return timerId && !ended.includes(timerId);
  });
}

const packed = (history: History): Buffer => gzipSync(JSON.stringify(scrubbed(history)), { level: 9 });

// which machine and process ran it says nothing to a replay
const OF_THE_MACHINE = ['identity', 'binaryChecksum', 'buildId'];
const QUEUES = ['taskQueue', 'stickyQueue'];

function scrubbed(history: History): unknown {
  const json = JSON.parse(asJson(history), (key, value) => {
    if (OF_THE_MACHINE.includes(key) && typeof value === 'string') return 'scrubbed';
    if (QUEUES.includes(key) && typeof value?.name === 'string') return { ...value, name: 'scrubbed', normalName: '' };
    return value;
  });
  if (JSON.stringify(json).includes(hostname()))
    throw new Error('A history still names this machine; scrub that field.');
  return json;
}
