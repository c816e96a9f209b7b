import type { temporal } from '@temporalio/proto';
import { Worker } from '@temporalio/worker';
import { ubtCycleId } from '../../domain/ids.ts';
import type { Product } from './product.ts';
import { testWorkflowBundle } from './servers/servers.ts';
import { BUDGET_YEAR } from './team-year.ts';

export interface RecordedHistory {
  workflowId: string;
  /** One run is one phase: a history is cut at a phase by its nature. */
  phase: string;
  history: temporal.api.history.v1.IHistory;
}

/** The histories of every run of these teams' cycles, oldest run first. */
export async function recordHistories(product: Product, ubtIds: string[]): Promise<RecordedHistory[]> {
  const recorded: RecordedHistory[] = [];
  for (const workflowId of ubtIds.map((ubtId) => ubtCycleId(BUDGET_YEAR, ubtId))) {
    const runs: RecordedHistory[] = [];
    let runId: string | undefined;
    do {
      const handle = product.client.workflow.getHandle(workflowId, runId);
      const history = await handle.fetchHistory();
      const started = history.events?.[0]?.workflowExecutionStartedEventAttributes;
      runs.unshift({ workflowId, phase: phaseOf(started), history });
      runId = started?.continuedExecutionRunId || undefined;
    } while (runId);
    recorded.push(...runs);
  }
  return recorded;
}

/** Replays against this checkout's workflows; answers with what did not replay, and why. */
export async function replay(histories: RecordedHistory[]): Promise<string[]> {
  const failures: string[] = [];
  const results = Worker.runReplayHistories(
    { workflowBundle: testWorkflowBundle(), replayName: 'replay' },
    histories.map(({ workflowId, history }) => ({ workflowId, history })),
  );
  for await (const { workflowId, error } of results) {
    if (error) failures.push(`${workflowId}: ${error.message}`);
  }
  return failures;
}

type Started = temporal.api.history.v1.IWorkflowExecutionStartedEventAttributes | null | undefined;

function phaseOf(started: Started): string {
  const data = started?.input?.payloads?.[0]?.data;
  return data ? JSON.parse(Buffer.from(data).toString('utf8')).phase : 'unknown';
}
