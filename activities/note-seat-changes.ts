import { insertSeatChanges } from '../db/teams/seat-changes.ts';
import type { Tx } from '../db/transaction.ts';
import { seatChanges } from '../domain/team-cycle/seat-changes.ts';
import type { RecordedEvent, RecorderDeps } from './recorded-event.ts';

type Changed = Pick<RecordedEvent, 'team' | 'before' | 'after'> & { event: { seq: number } };

/**
 * Puts on record, with the event, whom a seat's change is to be told. The mail itself follows in a minute, so that what one
 * import changes in several teams is one mail to each.
 */
export async function noteSeatChanges(
  tx: Tx,
  { team, event, before, after }: Changed,
  { clock }: Pick<RecorderDeps, 'clock'>,
): Promise<void> {
  // the sender's clock decides when it is due, and a workflow's may run ahead of it
  await insertSeatChanges(tx, { ...team, seq: event.seq }, seatChanges(before.seats, after.seats), clock.now());
}
