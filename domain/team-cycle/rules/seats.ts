// Seats and training. Each side names and confirms only its own (can() binds the side before this is reached).

import { refuseUnless } from '../../errors.ts';
import { SIDES, type Side } from '../../vocabulary.ts';
import { refuseBothSeats } from '../seats.ts';
import type { Seat } from '../state.ts';
import type { Deciders, Evolvers } from './rule.ts';

const holdsSomeSeat = (seats: Record<'labor' | 'management', Seat>, personId: string): boolean =>
  SIDES.some((side) => seats[side].personId === personId);

export interface SeatCommands {
  accept_seat: { side: Side; personId: string };
  confirm_seat: { side: Side; personId: string };
  name_seat_holder: { side: Side; personId: string; trained: boolean };
  propose_seat_holder: { side: Side; personId: string; trained: boolean };
  /** `personId`: only if they are still in it. Absent: whoever is. */
  vacate_seat: { side: Side; personId?: string };
  record_training: { personId: string; exempt: boolean };
}

export interface SeatEvents {
  seat_held: { side: Side; personId: string; how: 'accepted' | 'confirmed' };
  seat_holder_named: { side: Side; personId: string; trained: boolean };
  seat_holder_proposed: { side: Side; personId: string; trained: boolean };
  seat_vacated: { side: Side };
  training_recorded: { personId: string; exempt: boolean };
}

export const decideSeats: Deciders<SeatCommands, SeatEvents> = {
  accept_seat(state, command) {
    const seat = state.seats[command.side];
    refuseUnless(
      seat.personId === command.personId,
      'not_seat_holder',
      `Somebody else is proposed for the ${command.side} seat. Ask your side's sponsor to name you.`,
    );
    refuseUnless(
      seat.standing !== 'held',
      'seat_already_held',
      'You hold this seat already; nothing is left to accept.',
    );
    return { type: 'seat_held', side: command.side, personId: command.personId, how: 'accepted' };
  },

  confirm_seat(state, command) {
    const seat = state.seats[command.side];
    refuseUnless(
      seat.personId === command.personId,
      'not_seat_holder',
      'This person is not the one proposed for the seat. Name them as the holder instead.',
    );
    refuseUnless(seat.standing !== 'held', 'seat_already_held', 'This person holds the seat already.');
    return { type: 'seat_held', side: command.side, personId: command.personId, how: 'confirmed' };
  },

  name_seat_holder(state, command) {
    const { side, personId, trained } = command;
    refuseUnless(
      !(state.seats[side].personId === personId && state.seats[side].standing === 'held'),
      'seat_already_held',
      'This person holds the seat already.',
    );
    refuseBothSeats(state.seats, side, personId);
    return { type: 'seat_holder_named', side, personId, trained };
  },

  propose_seat_holder(state, command) {
    const { side, personId, trained } = command;
    refuseUnless(state.seats[side].personId !== personId, 'already_done', 'This person is in the seat already.');
    refuseBothSeats(state.seats, side, personId);
    return { type: 'seat_holder_proposed', side, personId, trained };
  },

  vacate_seat(state, command) {
    const { personId } = state.seats[command.side];
    refuseUnless(personId !== null, 'already_done', 'This seat is empty already. Name a holder when there is one.');
    refuseUnless(
      command.personId === undefined || command.personId === personId,
      'already_done',
      'Somebody else is in this seat by now, so nobody is taken from it.',
    );
    return { type: 'seat_vacated', side: command.side };
  },

  record_training(state, command) {
    refuseUnless(
      holdsSomeSeat(state.seats, command.personId),
      'not_seat_holder',
      'This person holds no seat in this team, so their training changes nothing here.',
    );
    return { type: 'training_recorded', personId: command.personId, exempt: command.exempt };
  },
};

export const evolveSeats: Evolvers<SeatEvents> = {
  seat_held(state, event) {
    state.seats[event.side].standing = 'held';
  },

  seat_holder_named(state, event) {
    state.seats[event.side] = {
      personId: event.personId,
      standing: 'held',
      trained: event.trained,
      sinceMs: event.atMs,
    };
  },

  seat_holder_proposed(state, event) {
    state.seats[event.side] = {
      personId: event.personId,
      standing: 'proposed',
      trained: event.trained,
      sinceMs: event.atMs,
    };
  },

  seat_vacated(state, event) {
    state.seats[event.side] = { personId: null, standing: 'vacant', trained: false, sinceMs: event.atMs };
  },

  training_recorded(state, event) {
    for (const side of SIDES) {
      if (state.seats[side].personId === event.personId) state.seats[side].trained = true;
    }
  },
};
