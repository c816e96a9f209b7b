// Who may get a side's seat, and who speaks for it, once: for drafting, signing, mail and duties alike. Migration 0009 says
// the same to the database (`seat_speaker`).

import { heldRoleInWords, isOfBothSides, type PlacedSide, type RolePlace } from '../both-sides.ts';
import { DomainError, refuseUnless } from '../errors.ts';
import { otherSide, SIDES, type Side } from '../vocabulary.ts';
import type { CycleState, SeatStanding } from './state.ts';

type Seated = Pick<CycleState, 'seats' | 'phase'>;

/** The seat's holder, or whoever covers it: the same side's next level. */
export type Speaker = { personId: string } | 'cover';

/**
 * A seat is its holder's once they or their side have confirmed it. Somebody merely proposed speaks during prepare, the
 * time for confirming; after it the seat counts as vacant, so that a side does not go unheard because one person does
 * not answer. Their first act still makes the seat theirs.
 */
export function speakerOf({ seats, phase }: Seated, side: Side): Speaker {
  const { personId, standing } = seats[side];
  return personId !== null && !countsAsVacant(standing, phase !== 'prepare') ? { personId } : 'cover';
}

export const countsAsVacant = (standing: SeatStanding, prepareIsOver: boolean): boolean =>
  standing === 'proposed' ? prepareIsOver : standing !== 'held';

/** Who waits in a seat that is covered: proposed, and asked to accept. Null: nobody. */
export function waitingFor(state: Seated, side: Side): string | null {
  const { personId, standing } = state.seats[side];
  return standing === 'proposed' && speakerOf(state, side) === 'cover' ? personId : null;
}

/** Refuses a seat to whoever is in the other one of the same team. */
export function refuseBothSeats(seats: CycleState['seats'], side: Side, personId: string): void {
  refuseUnless(
    seats[otherSide(side)].personId !== personId,
    'same_person_both_sides',
    'One person cannot sit on both sides of a team. Name somebody else.',
  );
}

/**
 * Refuses a seat to whoever speaks for the other side of the team in another role.
 *
 * @param held what is on record of the person, today or later
 * @param today the date from which they would have the seat
 */
export function refuseSecondSide(
  personId: string,
  side: Side,
  { regionId, facilityId, ubtId }: RolePlace,
  held: readonly PlacedSide[],
  today: string,
): void {
  const place = { regionId, facilityId, ubtId };
  const seat: PlacedSide = { role: 'co_lead', side, place, startsOn: today, endsOn: null };
  const against = held.find((role) => isOfBothSides(seat, role));
  if (!against) return;
  throw new DomainError(
    'same_person_both_sides',
    `${heldRoleInWords(personId, against)} Name somebody else, or let that role end first.`,
  );
}

/** The sides in whose seat this person is, held or proposed. */
export const sidesSatFor = ({ seats }: Seated, personId: string): Side[] =>
  SIDES.filter((side) => seats[side].personId === personId);

/**
 * The sides for which this person speaks in this team: that of the seat they are in, and no other; else those whose
 * empty seat they cover.
 *
 * @param covers the sides whose next level they are
 */
export function sidesSpokenFor(state: Seated, personId: string, covers: readonly Side[]): Side[] {
  const own = sidesSatFor(state, personId);
  return own.length > 0 ? own : covers.filter((side) => speakerOf(state, side) === 'cover');
}

/**
 * The side that an act is for: the only possible one, or the one that the request names.
 *
 * @param none what to say where none is possible
 */
export function chooseSide(possible: readonly Side[], named: Side | undefined, none: string): Side {
  refuseUnless(possible.length > 0, 'not_seat_holder', none);
  const side = named ?? possible[0];
  refuseUnless(
    side && possible.includes(side),
    'not_seat_holder',
    `Here you act for ${possible.join(' and ')} only. Leave out the side, or let somebody of ${named} do this.`,
  );
  refuseUnless(
    named !== undefined || possible.length === 1,
    'invalid_request',
    'You could act for labor or for management here. Say for which of the two.',
    { problems: [{ pointer: '#/body/side', problem: `Say ${possible.map((one) => `"${one}"`).join(' or ')}.` }] },
  );
  return side;
}
