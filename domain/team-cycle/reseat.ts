// In which order a team's seats change hands, so that nobody is in both at any moment.

import type { Side } from '../vocabulary.ts';

/** Null: nobody. */
export interface SeatWanted {
  side: Side;
  seated: string | null;
  wanted: string | null;
}

/** `personId` null: the seat becomes empty. */
export interface SeatStep {
  side: Side;
  personId: string | null;
}

/**
 * The steps from who is in a team's seats to who is wanted there. Seats become empty first, and somebody from the other
 * side comes after their own seat has gone to the next; where the two change places, the first seat is emptied for it.
 */
export function reseat(changed: readonly SeatWanted[]): SeatStep[] {
  const emptied = changed.filter(({ wanted }) => wanted === null);
  const [one, other] = changed.filter(({ wanted }) => wanted !== null);
  const steps = emptied.map(({ side }): SeatStep => ({ side, personId: null }));
  if (!one) return steps;
  if (!other) return [...steps, taken(one)];
  if (one.wanted !== other.seated) return [taken(one), taken(other)];
  if (other.wanted !== one.seated) return [taken(other), taken(one)];
  return [{ side: one.side, personId: null }, taken(other), taken(one)];
}

const taken = ({ side, wanted }: SeatWanted): SeatStep => ({ side, personId: wanted });
