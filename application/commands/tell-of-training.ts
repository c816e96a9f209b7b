import { randomUUID } from 'node:crypto';
import { type CommandRow, insertCommands, listCommandsByKeys } from '../../db/teams/commands.ts';
import { listTeamsSeating } from '../../db/teams/running-seats.ts';
import type { Tx } from '../../db/transaction.ts';
import { followUpCommand } from './follow-up-command.ts';

/**
 * A command for each running cycle in which the person has a seat. Idempotent: for the same record it answers with the
 * same commands.
 */
export async function tellOfTraining(
  tx: Tx,
  { trainingRecordId, personId, exempt }: { trainingRecordId: string; personId: string; exempt: boolean },
  atMs: number,
): Promise<CommandRow[]> {
  const once = `training ${trainingRecordId}:`;
  const teams = await listTeamsSeating(tx, personId);
  const commands = teams.map((team) => {
    const key = `${once}${team.budgetYear}:${team.ubtId}`;
    const command = { id: randomUUID(), type: 'record_training', personId, exempt } as const;
    return followUpCommand(team, command, { key, actorId: personId, atMs });
  });
  await insertCommands(tx, commands);
  return listCommandsByKeys(tx, personId, once);
}
