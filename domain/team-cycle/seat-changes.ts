// Who got a seat of a team, who left one, and which of these changes people are told about.

import { SIDES, type Side } from '../vocabulary.ts';
import type { CycleState } from './state.ts';

export interface SeatChange {
  personId: string;
  side: Side;
  change: 'joined' | 'left';
}

/** Somebody proposed for a seat counts as in it, so accepting, confirming and covering a seat are no change. */
export function seatChanges(before: CycleState['seats'], after: CycleState['seats']): SeatChange[] {
  return SIDES.flatMap((side) => {
    const [was, is] = [before[side].personId, after[side].personId];
    if (was === is) return [];
    const left: SeatChange[] = was === null ? [] : [{ personId: was, side, change: 'left' }];
    return is === null ? left : [...left, { personId: is, side, change: 'joined' as const }];
  });
}

/**
 * What several changes of one person's seat come to: undefined when they end where they began, as after a mistake that
 * was put right at once.
 *
 * @param first the earliest of them
 */
export function netChange(first: SeatChange['change'], isSeated: boolean): SeatChange['change'] | undefined {
  const wasSeated = first === 'left';
  if (wasSeated === isSeated) return undefined;
  return isSeated ? 'joined' : 'left';
}
