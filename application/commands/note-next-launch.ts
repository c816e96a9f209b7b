import { randomUUID } from 'node:crypto';
import { insertCommands } from '../../db/teams/commands.ts';
import { listRunningTeams } from '../../db/teams/running-seats.ts';
import type { Tx } from '../../db/transaction.ts';
import { followUpCommand, SYSTEM } from './follow-up-command.ts';

/** Last year's running cycles of these teams learn of the launch by a command; the sweeper delivers it. */
export async function noteNextLaunch(tx: Tx, budgetYear: number, ubtIds: string[], atMs: number): Promise<void> {
  const teams = await listRunningTeams(tx, budgetYear - 1, ubtIds);
  const commands = teams.map((team) => {
    const key = `next-launch:${budgetYear}:${team.ubtId}`;
    return followUpCommand(team, { id: randomUUID(), type: 'note_next_launch' }, { key, actorId: SYSTEM, atMs });
  });
  await insertCommands(tx, commands);
}
