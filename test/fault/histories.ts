// What the engine itself says of one team: every run of its workflow, first to last, read from their histories.

import type { Client } from '@temporalio/client';
import { tsToMs } from '@temporalio/common/lib/time.js';
import type { Recording, RecordingAnswer } from '../../temporal/contract/recording.ts';

export interface RunFacts {
  runId: string;
  /** RUNNING, CONTINUED_AS_NEW, COMPLETED, FAILED … */
  status: string;
  /** Instants are the workflow's own: the wall's, unless it travelled in time. */
  startedAtMs: number;
  /** Its first workflow task was answered; null: never. */
  begunAtMs: number | null;
  continuedAtMs: number | null;
  accepted: { updateId: string; atMs: number }[];
  completed: { updateId: string; atMs: number }[];
  recordings: { recording: Recording; answer: RecordingAnswer | null }[];
}

type History = Awaited<ReturnType<ReturnType<Client['workflow']['getHandle']>['fetchHistory']>>;
type Event = NonNullable<NonNullable<History['events']>[number]>;

/** Every run of one chain, oldest first. */
export async function readChain(client: Client, workflowId: string): Promise<RunFacts[]> {
  const { raw } = await client.workflow.getHandle(workflowId).describe();
  let runId: string | undefined = raw.workflowExecutionInfo?.firstRunId ?? undefined;
  const runs: RunFacts[] = [];
  while (runId) {
    const handle = client.workflow.getHandle(workflowId, runId);
    const [history, { status }] = await Promise.all([handle.fetchHistory(), handle.describe()]);
    const events = history.events ?? [];
    runs.push({ ...readRun(events), runId, status: status.name });
    runId = events.at(-1)?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId ?? undefined;
  }
  return runs;
}

function readRun(events: Event[]): Omit<RunFacts, 'runId' | 'status'> {
  const facts: ReturnType<typeof readRun> = {
    startedAtMs: 0,
    begunAtMs: null,
    continuedAtMs: null,
    accepted: [],
    completed: [],
    recordings: [],
  };
  const scheduled = new Map<string, RunFacts['recordings'][number]>();
  for (const event of events) {
    const atMs = tsToMs(event.eventTime);
    if (event.workflowExecutionStartedEventAttributes) facts.startedAtMs = atMs;
    if (event.workflowTaskCompletedEventAttributes) facts.begunAtMs ??= atMs;
    if (event.workflowExecutionContinuedAsNewEventAttributes) facts.continuedAtMs = atMs;
    const accepted = event.workflowExecutionUpdateAcceptedEventAttributes?.acceptedRequest?.meta?.updateId;
    if (accepted) facts.accepted.push({ updateId: accepted, atMs });
    const completed = event.workflowExecutionUpdateCompletedEventAttributes?.meta?.updateId;
    if (completed) facts.completed.push({ updateId: completed, atMs });
    const activity = event.activityTaskScheduledEventAttributes;
    if (activity) {
      const entry = { recording: decoded(activity.input?.payloads?.[0]) as Recording, answer: null };
      scheduled.set(String(event.eventId), entry);
      facts.recordings.push(entry);
    }
    const done = event.activityTaskCompletedEventAttributes;
    const entry = done && scheduled.get(String(done.scheduledEventId));
    if (entry) entry.answer = decoded(done.result?.payloads?.[0]) as RecordingAnswer;
  }
  return facts;
}

const decoded = (payload: { data?: Uint8Array | null } | null | undefined): unknown =>
  JSON.parse(Buffer.from(payload?.data ?? []).toString());

/** The ids that exist in the engine, as often as they exist: one entry per run. */
export async function listRuns(
  client: Client,
  query: string,
): Promise<{ workflowId: string; runId: string; firstRunId: string; status: string }[]> {
  const runs: Awaited<ReturnType<typeof listRuns>> = [];
  for await (const { workflowId, runId, status, raw } of client.workflow.list({ query })) {
    // decoded messages do not own what is empty: the first run of a chain may not name itself
    const firstRunId = (raw as { rootExecution?: unknown; firstRunId?: string }).firstRunId || runId;
    runs.push({ workflowId, runId, firstRunId, status: status.name });
  }
  return runs;
}
