import { randomUUID } from 'node:crypto';
import { insertCommands } from '../../db/teams/commands.ts';
import { type ChangedSeat, listChangedSeats } from '../../db/teams/running-seats.ts';
import type { Tx } from '../../db/transaction.ts';
import type { CommandOf } from '../../domain/team-cycle/commands.ts';
import { followUpCommand, SYSTEM } from './follow-up-command.ts';

/**
 * Tells running cycles whom the roster now names for a seat, or that it names nobody. A file only proposes people; it
 * never seats them.
 */
export async function proposeSeatHolders(
  tx: Tx,
  { importId, today, atMs }: { importId: string; today: string; atMs: number },
): Promise<void> {
  const seats = await listChangedSeats(tx, today);
  const commands = seats.map((seat) => {
    const { budgetYear, ubtId, side } = seat;
    const key = `roster:${importId}:${budgetYear}:${ubtId}:${side}`;
    return followUpCommand(seat, asRostered(seat), { key, actorId: SYSTEM, atMs });
  });
  await insertCommands(tx, commands);
}

function asRostered({
  side,
  rostered,
  trained,
}: ChangedSeat): CommandOf<'vacate_seat'> | CommandOf<'propose_seat_holder'> {
  const id = randomUUID();
  if (rostered === null) return { id, type: 'vacate_seat', side };
  return { id, type: 'propose_seat_holder', side, personId: rostered, trained };
}
