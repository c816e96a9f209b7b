import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { ubtCycleId } from '../domain/ids.ts';

/** What a workflow tries again and again, as Temporal counts it. */
export interface Trouble {
  /** The activity; null: the program of the workflow itself. */
  activity: string | null;
  attempts: number;
  /** Of the last failure: its type, which is a code where this product refused, and its sentence. */
  code: string | null;
  message: string | null;
}

/** Of the newest run: what has failed at least once and is being tried again. */
export async function lookForTrouble(client: Client, budgetYear: number, ubtId: string): Promise<Trouble[]> {
  try {
    const { raw } = await client.workflow.getHandle(ubtCycleId(budgetYear, ubtId)).describe();
    const activities = (raw.pendingActivities ?? []).map(({ activityType, attempt, lastFailure }) => ({
      activity: activityType?.name ?? 'unknown',
      attempts: attempt ?? 1,
      code: lastFailure?.applicationFailureInfo?.type ?? null,
      message: lastFailure?.message ?? null,
    }));
    const task = raw.pendingWorkflowTask?.attempt ?? 1;
    const program = { activity: null, attempts: task, code: null, message: null };
    return [program, ...activities].filter(({ attempts }) => attempts > 1);
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return [];
    throw error;
  }
}
