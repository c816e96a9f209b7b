import { randomUUID } from 'node:crypto';
import { insertCommands, type NewCommand } from '../../db/teams/commands.ts';
import { type ChangedSeat, listChangedSeats } from '../../db/teams/running-seats.ts';
import type { Tx } from '../../db/transaction.ts';
import type { Command } from '../../domain/team-cycle/commands.ts';
import { reseat, type SeatStep } from '../../domain/team-cycle/reseat.ts';
import { followUpCommand, SYSTEM } from './follow-up-command.ts';

interface Given {
  importId: string;
  today: string;
  atMs: number;
}

/**
 * Tells running cycles whom the roster now names for a seat, or that it names nobody. A file only proposes people; it
 * never seats them.
 */
export async function proposeSeatHolders(tx: Tx, given: Given): Promise<void> {
  const changed = await listChangedSeats(tx, given.today);
  const teams = Map.groupBy(changed, ({ budgetYear, ubtId }) => `${budgetYear} ${ubtId}`);
  await insertCommands(
    tx,
    [...teams.values()].flatMap((seats) => commandsOf(seats, given)),
  );
}

/** A team's commands are delivered in the order of their times. */
function commandsOf(seats: ChangedSeat[], { importId, atMs }: Given): NewCommand[] {
  const steps = reseat(seats.map(({ side, seated, rostered }) => ({ side, seated, wanted: rostered })));
  return steps.flatMap((step, place) => {
    const seat = seats.find(({ side }) => side === step.side);
    if (!seat) return [];
    const { budgetYear, ubtId, side, rostered } = seat;
    // a seat may be emptied on the way to whom the roster names
    const emptiedFirst = step.personId === null && rostered !== null ? ':emptied' : '';
    const key = `roster:${importId}:${budgetYear}:${ubtId}:${side}${emptiedFirst}`;
    return [followUpCommand(seat, asCommand(step, seat), { key, actorId: SYSTEM, atMs: atMs + place })];
  });
}

function asCommand({ side, personId }: SeatStep, { seated, trained }: ChangedSeat): Command {
  const id = randomUUID();
  if (personId !== null) return { id, type: 'propose_seat_holder', side, personId, trained };
  // whoever comes to the seat before this is delivered keeps it
  return { id, type: 'vacate_seat', side, ...(seated === null ? {} : { personId: seated }) };
}
