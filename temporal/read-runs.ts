// The raw history of one team's cycle over all its runs, repaired ones included: which raw events belong to which of ours.

import type { Client } from '@temporalio/client';
import { decodeFromPayloadsAtIndex } from '@temporalio/common/lib/internal-non-workflow/index.js';
import { tsToMs } from '@temporalio/common/lib/time.js';
import type { temporal } from '@temporalio/proto';
import { ubtCycleId } from '../domain/ids.ts';
import type { Recording, RecordingAnswer } from './contract/recording.ts';

type Raw = temporal.api.history.v1.IHistoryEvent;

export interface RawEvent {
  runId: string;
  eventId: number;
  /** As Temporal calls it, such as TimerFired. */
  type: string;
  atMs: number;
  /** Of our event that it belongs to; null: of none, such as a timer. */
  seq: number | null;
}

export interface Run {
  runId: string;
  status: string;
  startedAtMs: number;
  events: RawEvent[];
}

/** Oldest run first. */
export async function readRuns(client: Client, budgetYear: number, ubtId: string): Promise<Run[]> {
  const workflowId = ubtCycleId(budgetYear, ubtId);
  const runs: Run[] = [];
  for await (const { runId, status, startTime } of client.workflow.list({ query: `WorkflowId = '${workflowId}'` })) {
    const { events = [] } = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    const tied = await tie(client, events ?? []);
    const rows = (events ?? []).map((event) => rawEvent(runId, event, tied.get(Number(event.eventId)) ?? null));
    runs.push({ runId, status: status.name, startedAtMs: startTime.getTime(), events: rows });
  }
  return runs.sort((a, b) => a.startedAtMs - b.startedAtMs);
}

const rawEvent = (runId: string, event: Raw, seq: number | null): RawEvent => ({
  runId,
  eventId: Number(event.eventId),
  type: typeOf(event),
  atMs: event.eventTime ? tsToMs(event.eventTime) : 0,
  seq,
});

const ATTRIBUTES = 'EventAttributes';

/** An event has the attributes of its type and no others. */
function typeOf(event: Raw): string {
  const [name = 'unknown'] = Object.entries(event).flatMap(([key, value]) =>
    key.endsWith(ATTRIBUTES) && value ? [key.slice(0, -ATTRIBUTES.length)] : [],
  );
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** By the id of the raw event: the number of ours. What the recorder did not accept has used up no number. */
async function tie({ options: { loadedDataConverter } }: Client, events: Raw[]): Promise<Map<number, number>> {
  const seqOf = new Map<number, number>();
  const seqOfCommand = new Map<string, number>();
  for (const event of events) {
    const scheduled = event.activityTaskScheduledEventAttributes;
    if (!scheduled) continue;
    const given = await decodeFromPayloadsAtIndex<Partial<Recording>>(
      loadedDataConverter,
      0,
      scheduled.input?.payloads,
    );
    if (!given?.event) continue;
    seqOf.set(Number(event.eventId), given.event.seq);
    if (given.event.commandId) seqOfCommand.set(given.event.commandId, given.event.seq);
  }
  for (const event of events) {
    const completed = event.activityTaskCompletedEventAttributes;
    const of = completed ?? event.activityTaskStartedEventAttributes ?? event.activityTaskFailedEventAttributes;
    const scheduledId = Number(of?.scheduledEventId ?? 0);
    const seq = seqOf.get(scheduledId);
    if (of && seq !== undefined) seqOf.set(Number(event.eventId), seq);
    const answer = completed?.result?.payloads
      ? await decodeFromPayloadsAtIndex<Partial<RecordingAnswer>>(loadedDataConverter, 0, completed.result.payloads)
      : undefined;
    if (answer?.accepted === false) {
      for (const [id, tied] of seqOf) if (tied === seq && id >= scheduledId) seqOf.delete(id);
    }
    const update = event.workflowExecutionUpdateAcceptedEventAttributes?.acceptedRequest?.meta?.updateId;
    const seqOfUpdate = update ? seqOfCommand.get(update) : undefined;
    if (seqOfUpdate !== undefined) seqOf.set(Number(event.eventId), seqOfUpdate);
  }
  return seqOf;
}
