// The phase table: when a phase is complete, what ends it at the latest, and when the next one may begin.

import type { MilestoneKey } from '../dates.ts';
import { type Phase, SIDES } from '../vocabulary.ts';
import type { CycleState } from './state.ts';

interface PhaseRule {
  next: Phase | null;
  /** The next phase begins no earlier than this. */
  nextOpens: MilestoneKey;
  isComplete: (state: CycleState) => boolean;
  /** The phase is over at this date whether or not it is complete; null: only completion or `close` ends it. */
  overAt: MilestoneKey | null;
}

export const PHASE_TABLE: Record<Phase, PhaseRule> = {
  prepare: {
    next: 'foundation',
    nextOpens: 'foundation_opens',
    isComplete: (state) => SIDES.every((side) => state.seats[side].standing === 'held'),
    overAt: 'prepare_cut_off',
  },
  foundation: {
    next: 'apply',
    nextOpens: 'apply_opens',
    isComplete: (state) => SIDES.every((side) => state.seats[side].trained),
    overAt: 'apply_opens',
  },
  apply: {
    next: 'budget',
    nextOpens: 'budget_opens',
    isComplete: (state) => state.filing.state === 'received',
    // the cut-off files what there is, and that completes the phase (agenda.ts)
    overAt: null,
  },
  budget: {
    next: 'repeat',
    nextOpens: 'repeat_opens',
    isComplete: budgetIsComplete,
    overAt: null,
  },
  repeat: {
    next: null,
    nextOpens: 'repeat_opens',
    isComplete: (state) => state.nextLaunched,
    overAt: null,
  },
};

/** Every unit budget final, decisions published, and both sides acknowledged or had their ten working days. */
export function budgetIsComplete(state: CycleState): boolean {
  const read = state.acknowledgementLapsed || SIDES.every((side) => state.acknowledged[side]);
  return state.published && state.units.every((unit) => unit.final) && read;
}
