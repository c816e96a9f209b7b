// What a projection is handed: one event inside the recorder's transaction, the states around it, and who asked for it.

import type { Pool } from 'pg';
import type { CommandRow } from '../db/teams/commands.ts';
import type { TeamCalendar } from '../db/teams/team-calendar.ts';
import type { Tx } from '../db/transaction.ts';
import type { Clock } from '../domain/clock.ts';
import type { CycleEvent } from '../domain/team-cycle/events.ts';
import type { EventHeader } from '../domain/team-cycle/rules/rule.ts';
import type { CycleState } from '../domain/team-cycle/state.ts';

export interface RecordedEvent<S = CycleEvent> {
  team: { budgetYear: number; ubtId: string };
  event: S;
  before: CycleState;
  after: CycleState;
  /** Who acted and what they wrote; undefined: the event came from time alone. */
  command: CommandRow | undefined;
  /** Of the event as it is appended, in its place of the team's chain. */
  hash: string;
  /** The calendar is read once per event: a projection that moves it reads it again, for itself and for the recorder. */
  readCalendarAgain(): Promise<TeamCalendar>;
}

export interface RecorderDeps {
  pool: Pool;
  clock: Clock;
  mailFrom: string;
  publicUrl: string;
}

/** Writes the rows of one kind of event; called inside the recorder's transaction, after the state is known. */
type Project<S> = (tx: Tx, recorded: RecordedEvent<S>, deps: RecorderDeps) => Promise<void>;

/** One for each of these events; null: on purpose no row beside the event, the snapshot and the duties that follow from it. */
export type Projections<E> = { [T in keyof E]: Project<{ type: T } & E[T] & EventHeader> | null };

/** Of an event that only a command leads to. */
export function actorOf({ command }: Pick<RecordedEvent, 'command'>): string {
  if (!command) throw new Error('This event has no command, so nobody is on record as its actor.');
  return command.actorId;
}
