import { type Client, WorkflowNotFoundError, WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { Pool } from 'pg';
import { type CommandRow, getCommand, lockCommand, markRefused, type Refusal } from '../../db/teams/commands.ts';
import { findSnapshot } from '../../db/teams/ubt-cycles.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Clock } from '../../domain/clock.ts';
import { DomainError, ERROR_CODES, type ErrorCode } from '../../domain/errors.ts';
import { ubtCycleId } from '../../domain/ids.ts';
import { commandUpdate } from '../../temporal/contract/messages.ts';
import { carryOutAfterEnd, isHeardAfterEnd } from './after-end.ts';

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
        'No answer came in time, but your request is kept and will be carried out by itself, once. Ask the same again in a few seconds to see what came of it.',
        undefined,
        { cause: error },
      );
    }
    await settle(deps, command, refusal);
  }
  return getCommand(deps.pool, command.commandId);
}

/** Keeps the refusal on record. What is done also after the end, a cycle that has ended meanwhile does not refuse. */
async function settle({ pool, clock }: DeliverDeps, command: CommandRow, refusal: Refusal): Promise<void> {
  const refuse = (why: Refusal) => inTransaction(pool, (tx) => markRefused(tx, command.commandId, why, clock.now()));
  if (refusal.code !== 'cycle_ended' || !isHeardAfterEnd(command)) return refuse(refusal);
  try {
    await inTransaction(pool, async (tx) => {
      const { status } = await lockCommand(tx, command.commandId);
      const ended = await findSnapshot(tx, command.budgetYear, command.ubtId);
      if (status === 'pending' && ended) await carryOutAfterEnd(tx, command, ended, clock.now());
    });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await refuse({ code: error.code, message: error.message });
  }
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
