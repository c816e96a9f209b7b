import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { msToTs, tsToMs } from '@temporalio/common/lib/time.js';

// the server's default stops silently after 200 skips
const MOST_SKIPS = 1000;
const POLL_MS = 60_000;
const REST_MS = 20;
const PATIENT_ATTEMPTS = 8;
// before the first task there are only the start event and a few events of options and skips
const FIRST_EVENTS = 20;
const WORKFLOW_EXECUTION_STATUS_CONTINUED_AS_NEW = 6;

/** The workflow's own time, epoch ms; the wall's while it has never skipped any. */
export async function workflowTime(client: Client, workflowId: string): Promise<number> {
  const { workflowExtendedInfo } = await client.workflowService.describeWorkflowExecution({
    namespace: client.options.namespace,
    execution: { workflowId },
  });
  const current = workflowExtendedInfo?.timeSkippingInfo?.currentTime;
  return current ? tsToMs(current) : Date.now();
}

/**
 * Takes one workflow to `untilMs` of its own time, through every timer on the way; work in flight is waited for.
 * Only for tests and rehearsals: the server refuses it unless time skipping is switched on. Answers with its time then.
 */
export async function travelTo(client: Client, workflowId: string, untilMs: number): Promise<number> {
  const namespace = client.options.namespace;
  const workflowExecution = { workflowId };
  for (;;) {
    if (!(await isAtRest(client, workflowId))) {
      await sleep(REST_MS);
      continue;
    }
    const { status } = await client.workflow.getHandle(workflowId).describe();
    if (status.name !== 'RUNNING') return untilMs;
    const nowMs = await workflowTime(client, workflowId);
    if (nowMs >= untilMs) return nowMs;
    const id = randomUUID();
    await client.workflowService.updateWorkflowExecutionOptions({
      namespace,
      workflowExecution,
      workflowExecutionOptions: {
        timeSkippingConfig: {
          enabled: true,
          maxSessionSkipCount: MOST_SKIPS,
          fastForwardConfig: { id, duration: durationOf(untilMs - nowMs) },
        },
      },
      updateMask: { paths: ['time_skipping_config'] },
    });
    // a fast-forward that ended just before a continue-as-new is answered with an error: the loop looks at the time itself
    await client
      .withDeadline(Date.now() + POLL_MS, () =>
        client.workflowService.pollWorkflowExecutionTimeSkipping({ namespace, workflowExecution, fastForwardId: id }),
      )
      .catch(() => undefined);
  }
}

/** Nothing is under way: what a timer woke is recorded, and a next run has begun. */
async function isAtRest(client: Client, workflowId: string): Promise<boolean> {
  const { pendingActivities, pendingWorkflowTask, workflowExecutionInfo } =
    await client.workflowService.describeWorkflowExecution({
      namespace: client.options.namespace,
      execution: { workflowId },
    });
  const failing = pendingActivities?.find(({ attempt }) => (attempt ?? 0) > PATIENT_ATTEMPTS);
  if (failing) {
    throw new Error(`${failing.activityType?.name} of ${workflowId} keeps failing: ${failing.lastFailure?.message}`);
  }
  const between = workflowExecutionInfo?.status === WORKFLOW_EXECUTION_STATUS_CONTINUED_AS_NEW;
  if (between || pendingWorkflowTask || (pendingActivities ?? []).length > 0) return false;
  return hasBegun(client, workflowId);
}

/** A next run waits up to a second for its first task: a skip in that gap would jump over the timers it has yet to set. */
async function hasBegun(client: Client, workflowId: string): Promise<boolean> {
  const { history } = await client.workflowService.getWorkflowExecutionHistory({
    namespace: client.options.namespace,
    execution: { workflowId },
    maximumPageSize: FIRST_EVENTS,
  });
  return (history?.events ?? []).some((event) => event.workflowTaskScheduledEventAttributes);
}

const durationOf = (ms: number) => msToTs(ms);
