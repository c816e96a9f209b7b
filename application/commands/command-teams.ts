import { randomUUID } from 'node:crypto';
import { type CommandRow, insertCommands } from '../../db/teams/commands.ts';
import { listRunningTeams } from '../../db/teams/running-seats.ts';
import type { Tx } from '../../db/transaction.ts';
import type { Command } from '../../domain/team-cycle/commands.ts';
import { followUpCommand } from './follow-up-command.ts';

/** A command for each of these running teams (null: every one of the cycle); the sweeper or the caller delivers them. */
export async function commandTeams(
  tx: Tx,
  commandOf: (id: string) => Command,
  to: { budgetYear: number; ubtIds: string[] | null },
  given: { actorId: string; key: string; payload: Record<string, unknown>; atMs: number },
): Promise<CommandRow[]> {
  const teams = await listRunningTeams(tx, to.budgetYear, to.ubtIds);
  const commands = teams.map((team) =>
    followUpCommand(team, commandOf(randomUUID()), { ...given, key: `${given.key}:${team.ubtId}` }),
  );
  return insertCommands(tx, commands);
}
