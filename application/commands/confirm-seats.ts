import { randomUUID } from 'node:crypto';
import { insertCommands } from '../../db/teams/commands.ts';
import { listProposedSeats } from '../../db/teams/running-seats.ts';
import type { Tx } from '../../db/transaction.ts';
import type { Side } from '../../domain/vocabulary.ts';
import { followUpCommand } from './follow-up-command.ts';

/** A side confirms in bulk whom it has proposed: one command for each running team. */
export async function confirmSeats(
  tx: Tx,
  given: { side: Side; regionId: string | null; actorId: string; atMs: number },
): Promise<void> {
  const { side, regionId, actorId, atMs } = given;
  const once = `seats:${randomUUID()}`;
  const seats = await listProposedSeats(tx, side, regionId);
  const commands = seats.map((seat) => {
    const key = `${once}:${seat.budgetYear}:${seat.ubtId}`;
    const { personId } = seat;
    return followUpCommand(seat, { id: randomUUID(), type: 'confirm_seat', side, personId }, { key, actorId, atMs });
  });
  await insertCommands(tx, commands);
}
