// What a workflow's histories cost: events, bytes, and the actions that a hosted Temporal would bill.

import type { Client } from '@temporalio/client';
import type { temporal } from '@temporalio/proto';

export interface RunCost {
  phase: string;
  events: number;
  actions: number;
  /** As the server counts them for its limits. */
  bytes: number;
  inputs: number;
  /** Events that time brought about; several may fall on one instant and share its timer. */
  deadlines: number;
  activities: number;
  timersStarted: number;
  timersFired: number;
  signals: number;
  upserts: number;
  workflowTasks: number;
}

/** One entry per run, which is one phase; oldest first. */
export async function costOfRuns(client: Client, workflowId: string): Promise<RunCost[]> {
  const costs: RunCost[] = [];
  let runId: string | undefined;
  do {
    const handle = client.workflow.getHandle(workflowId, runId);
    const { events } = await handle.fetchHistory();
    const { historySize } = await handle.describe();
    const started = events?.[0]?.workflowExecutionStartedEventAttributes;
    const own = (events ?? []).filter((event) => !isOfTimeTravel(event));
    costs.unshift(costOf(own, historySize ?? 0, started));
    runId = started?.continuedExecutionRunId || undefined;
  } while (runId);
  return costs;
}

type Event = temporal.api.history.v1.IHistoryEvent;
/** The bench skips time; a year that is lived through has none of these. Their bytes are left in. */
const isOfTimeTravel = (event: Event): boolean =>
  Boolean(
    event.workflowExecutionOptionsUpdatedEventAttributes ??
      event.workflowExecutionTimeSkippingTransitionedEventAttributes,
  );

type Started = Event['workflowExecutionStartedEventAttributes'];

function costOf(events: Event[], bytes: number, started: Started): RunCost {
  const count = (attributes: keyof Event) => events.filter((event) => event[attributes]).length;
  const counted = {
    inputs: count('workflowExecutionUpdateAcceptedEventAttributes'),
    activities: count('activityTaskScheduledEventAttributes'),
    timersStarted: count('timerStartedEventAttributes'),
    timersFired: count('timerFiredEventAttributes'),
    signals: count('workflowExecutionSignaledEventAttributes'),
    upserts: count('upsertWorkflowSearchAttributesEventAttributes'),
    workflowTasks: count('workflowTaskScheduledEventAttributes'),
  };
  const { inputs, activities, timersStarted, signals, upserts } = counted;
  // the run itself, whether started or continued as new, is one action
  const actions = 1 + inputs + activities + timersStarted + signals + upserts;
  return { phase: phaseOf(started), events: events.length, actions, bytes, deadlines: activities - inputs, ...counted };
}

function phaseOf(started: Started): string {
  const data = started?.input?.payloads?.[0]?.data;
  return data ? JSON.parse(Buffer.from(data).toString('utf8')).phase : 'unknown';
}

const COUNTED = [
  'events',
  'actions',
  'bytes',
  'inputs',
  'deadlines',
  'activities',
  'timersStarted',
  'timersFired',
  'signals',
  'upserts',
  'workflowTasks',
] as const;

export function total(costs: RunCost[]): RunCost {
  const sum = (key: (typeof COUNTED)[number]) => costs.reduce((sofar, run) => sofar + run[key], 0);
  const sums = Object.fromEntries(COUNTED.map((key) => [key, sum(key)])) as Omit<RunCost, 'phase'>;
  return { phase: 'the year', ...sums };
}
