// The shape of a rule: `decide` may refuse and reads the clock, `evolve` only carries out what the event says.

import { refuseUnless } from '../../errors.ts';
import { PHASES, type Phase, type Side } from '../../vocabulary.ts';
import { phaseInWords } from '../phase-in-words.ts';
import { speakerOf } from '../seats.ts';
import type { CycleState } from '../state.ts';

/** Who acts for a side: the seat's holder, or whoever covers a vacant seat of the same side. */
export interface SeatActor {
  side: Side;
  personId: string;
  as: 'holder' | 'cover';
  /** Of the cover, when the command was made; a holder's training is in the state. */
  trained: boolean;
}

/** One of several things, told apart by its type: `C` gives the facts of each. */
export type OneOf<C> = { [T in keyof C]: { type: T } & C[T] }[keyof C];

/**
 * One per command: answers with the event that the command leads to, or throws a `DomainError`; changes nothing.
 * `E`: the events that these commands may lead to.
 */
export type Deciders<C, E> = {
  [T in keyof C]: (state: CycleState, command: { id: string; type: T } & C[T], nowMs: number) => OneOf<E>;
};

/** What every event carries. `atMs` is the workflow's time; `commandId` null: time did it. */
export interface EventHeader {
  seq: number;
  atMs: number;
  commandId: string | null;
}

/**
 * One per event: changes the copy it is given. It must not read instants, because the recorder learns them before the
 * workflow does.
 */
export type Evolvers<E> = {
  [T in keyof E]: (state: CycleState, event: { type: T } & E[T] & EventHeader) => void;
};

export function openClock(state: CycleState, key: string, workingDays: number): void {
  state.clocks[key] = { workingDays, openedSeq: state.seq, atMs: null };
}

export function closeClock(state: CycleState, key: string): void {
  delete state.clocks[key];
}

/** Refuses whoever neither holds this side's seat nor covers it while it is empty. Answers whether they are trained. */
export function actsForSide(state: CycleState, by: SeatActor): { side: Side; personId: string; trained: boolean } {
  const seat = state.seats[by.side];
  const holds = seat.personId === by.personId;
  refuseUnless(
    holds || (by.as === 'cover' && speakerOf(state, by.side) === 'cover'),
    'not_seat_holder',
    `Only the ${by.side} co-lead of this team, or who covers that seat while it is empty, can do this. Ask the present ${by.side} co-lead.`,
  );
  return { side: by.side, personId: by.personId, trained: holds ? seat.trained : by.trained };
}

/** A proposed holder's own first act accepts the seat. */
export function acceptByActing(state: CycleState, side: Side, personId: string): void {
  const seat = state.seats[side];
  if (seat.personId === personId) seat.standing = 'held';
}

export function requirePhase(state: CycleState, phases: Phase[], what: string): void {
  const first = phases[0] as Phase;
  const early = PHASES.indexOf(state.phase) < PHASES.indexOf(first);
  refuseUnless(
    phases.includes(state.phase),
    'wrong_phase',
    early
      ? `${what} is possible from the phase ${phaseInWords(first)} on; this team is in ${phaseInWords(state.phase)}.`
      : `${what} belongs to the phase ${phases.map(phaseInWords).join(' or ')}, which is over for this team; it is in ${phaseInWords(state.phase)}.`,
    { phase: state.phase },
  );
}
