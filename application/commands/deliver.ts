import { type Client, WorkflowNotFoundError, WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { Pool } from 'pg';
import { type CommandRow, getCommand, markRefused, type Refusal } from '../../db/teams/commands.ts';
import { findSnapshot } from '../../db/teams/ubt-cycles.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Clock } from '../../domain/clock.ts';
import { DomainError, ERROR_CODES, type ErrorCode } from '../../domain/errors.ts';
import { ubtCycleId } from '../../domain/ids.ts';
import { commandUpdate } from '../../temporal/contract/messages.ts';

export interface DeliverDeps {
  pool: Pool;
  client: Client;
  clock: Clock;
  /** How long one delivery may take before the caller is told to come back. */
  updateDeadlineMs: number;
}

/**
 * Brings a command to its workflow and answers with the row as it stands then: applied or refused.
 * Throws `engine_unavailable` while nobody can answer; the row stays pending and the sweeper brings it again, so that a
 * caller, a lost answer and a crash in between all end in the same one answer.
 */
export async function deliverCommand(deps: DeliverDeps, command: CommandRow): Promise<CommandRow> {
  if (command.status !== 'pending') return command;
  const handle = deps.client.workflow.getHandle(ubtCycleId(command.budgetYear, command.ubtId));
  try {
    await deps.client.withDeadline(Date.now() + deps.updateDeadlineMs, () =>
      handle.executeUpdate(commandUpdate, { updateId: command.commandId, args: [command.facts] }),
    );
  } catch (error) {
    const refusal = await refusalOf(deps, command, error);
    if (!refusal) {
      throw new DomainError(
        'engine_unavailable',
        'Your request is kept and will be carried out as soon as the engine answers. Ask again in a few seconds with the same Idempotency-Key.',
        undefined,
        { cause: error },
      );
    }
    await inTransaction(deps.pool, (tx) => markRefused(tx, command.commandId, refusal, deps.clock.now()));
  }
  return getCommand(deps.pool, command.commandId);
}

/** Undefined: the workflow did not refuse it; Temporal could not be reached. */
async function refusalOf(deps: DeliverDeps, command: CommandRow, error: unknown): Promise<Refusal | undefined> {
  if (error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure) {
    const { type, message, details } = error.cause;
    if (!isErrorCode(type)) return undefined;
    const first = details?.[0] as Record<string, unknown> | undefined;
    return { code: type, message, ...(first ? { details: first } : {}) };
  }
  if (error instanceof WorkflowNotFoundError) {
    // Temporal does not find it between two runs or before the launch has started it, either: only an outcome means
    // that it has ended
    const snapshot = await findSnapshot(deps.pool, command.budgetYear, command.ubtId);
    if (!snapshot?.outcome) return undefined;
    return {
      code: 'cycle_ended',
      message: `The ${command.budgetYear} cycle of this team has ended (${snapshot.outcome}); only questions are still answered.`,
    };
  }
  return undefined;
}

const isErrorCode = (type: string | null | undefined): type is ErrorCode =>
  (ERROR_CODES as readonly (string | null | undefined)[]).includes(type);
