// Workflows under the id of a team's cycle that belong to no row here: left by another database, or ended by hand.
// Temporal starts no second workflow under such an id, so they keep the team's next launch from starting.

import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import type { Pool } from 'pg';
import { findStartOf, listStarts } from '../../db/cycles/launch-starts.ts';
import { ID_TAKEN, parseUbtCycleId } from '../../domain/ids.ts';
import { WORKFLOW_TYPES } from '../../temporal/contract/messages.ts';
import { isRunOf, lookAtRun } from '../../temporal/look-at-run.ts';

export interface StrayWorkflow {
  workflowId: string;
  /** Its newest run. */
  runId: string;
  budgetYear: number;
  ubtId: string;
  /** Of its newest run, as Temporal calls it. */
  status: string;
  /** False: no team has a cycle under this id. True: one has, and its launch waits for the id. */
  blocksStart: boolean;
}

const PAGE = 1000;
// a closed run goes once the engine has noted that its close is dealt with, which it does every half minute or so
const GONE_WITHIN_MS = 150_000;

/** First the workflows, then the rows: a launch writes a row before it starts the workflow. */
export async function listStrayWorkflows(pool: Pool, client: Client): Promise<StrayWorkflow[]> {
  const held = new Set<string>();
  const query = `WorkflowType = '${WORKFLOW_TYPES.ubtCycle}'`;
  for await (const { workflowId } of client.workflow.list({ query, pageSize: PAGE })) held.add(workflowId);
  const starts = new Map((await listStarts(pool)).map((start) => [start.workflowId, start.problem]));
  const suspects = [...held].filter((id) => !starts.has(id) || starts.get(id) === ID_TAKEN).sort();
  const strays: StrayWorkflow[] = [];
  for (const workflowId of suspects) {
    const stray = await strayOf(pool, client, workflowId);
    if (stray) strays.push(stray);
  }
  return strays;
}

/**
 * Removes the newest run of a workflow that is still a stray one at this moment, and waits until its id is free. Earlier runs
 * stay as history. False: it was no stray any more.
 */
export async function deleteStrayWorkflow(pool: Pool, client: Client, workflowId: string): Promise<boolean> {
  const stray = await strayOf(pool, client, workflowId);
  if (!stray) return false;
  // of this run alone: a launch that waits for the id may have started the right one by the next look
  const { runId } = stray;
  const { namespace } = client.options;
  const giveUpAt = Date.now() + GONE_WITHIN_MS;
  try {
    await client.workflowService.deleteWorkflowExecution({ namespace, workflowExecution: { workflowId, runId } });
    // Temporal deletes a moment after it has answered
    while (Date.now() < giveUpAt) {
      await client.workflow.getHandle(workflowId, runId).describe();
      await sleep(100);
    }
  } catch (error) {
    if (isNotFound(error)) return true;
    throw error;
  }
  throw new Error(`Temporal still holds ${workflowId} after it was told to delete it. Look again in a few minutes.`);
}

/** Asked by id, because Temporal's list may be some moments old. */
async function strayOf(pool: Pool, client: Client, workflowId: string): Promise<StrayWorkflow | undefined> {
  const team = parseUbtCycleId(workflowId);
  if (!team) return undefined;
  const { budgetYear, ubtId } = team;
  const found = await lookAtRun(client, budgetYear, ubtId);
  if (!found) return undefined;
  const start = await findStartOf(pool, budgetYear, ubtId);
  if (start && (start.startedAt || start.problem !== ID_TAKEN || isRunOf(found, start.snapshot))) {
    return undefined;
  }
  const { runId, status } = found;
  return { workflowId, runId, budgetYear, ubtId, status, blocksStart: start !== undefined };
}

const isNotFound = (error: unknown): boolean =>
  error instanceof WorkflowNotFoundError || (error as { code?: unknown }).code === 5;
