// What is still done once a team's cycle has ended and no workflow hears its commands any more: questions are answered.

import { answerQuestion } from '../../db/documents/decisions.ts';
import { type CommandRow, markApplied } from '../../db/teams/commands.ts';
import type { Tx } from '../../db/transaction.ts';
import { refuseUnless } from '../../domain/errors.ts';
import { NO_QUESTION } from '../../domain/team-cycle/rules/decisions.ts';
import type { CycleState } from '../../domain/team-cycle/state.ts';
import { payloadOf } from './payloads.ts';

export const isHeardAfterEnd = ({ action }: Pick<CommandRow, 'action'>): boolean => action === 'answer_question';

/** Carries out such a command of an ended cycle, in the transaction that made or locked it. */
export async function carryOutAfterEnd(
  tx: Tx,
  command: CommandRow,
  { seq }: Pick<CycleState, 'seq'>,
  atMs: number,
): Promise<void> {
  const { questionId, answer } = payloadOf(command, 'answer_question');
  refuseUnless(await answerQuestion(tx, command, questionId, answer, atMs), 'not_found', NO_QUESTION);
  await markApplied(tx, command.commandId, seq, atMs);
}
