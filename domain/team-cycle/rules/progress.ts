// The progress of the cycle: phases begin, dates pass, calendars move, the cycle ends.

import { MILESTONE_KEYS, type MilestoneKey } from '../../dates.ts';
import { refuseUnless } from '../../errors.ts';
import type { Outcome, Phase, Side } from '../../vocabulary.ts';
import { phaseInWords } from '../phase-in-words.ts';
import type { Deciders, Evolvers } from './rule.ts';

export interface ProgressCommands {
  let_phase_go: { phase: Phase };
  note_next_launch: Record<never, never>;
  pause: Record<never, never>;
  resume: Record<never, never>;
  end_cycle: { outcome: 'withdrawn' | 'cancelled' | 'superseded' };
}

export interface ProgressEvents {
  phase_let_go: { phase: Phase };
  next_cycle_launched: Record<never, never>;
  cycle_paused: Record<never, never>;
  cycle_resumed: { passed: MilestoneKey[] };
  calendar_applied: { version: number };
  phase_began: { phase: Phase; because: 'complete' | 'cut_off' | 'let_go' | 'opens'; covered: Side[] };
  due_passed: { milestone: MilestoneKey };
  cycle_ended: { outcome: Outcome; open: string[] };
}

export const decideProgress: Deciders<ProgressCommands, ProgressEvents> = {
  let_phase_go(state, command) {
    refuseUnless(
      command.phase !== 'budget',
      'not_allowed',
      'The gates of the budget phase are let go by nobody; close its open items.',
    );
    refuseUnless(
      state.phase === command.phase,
      'wrong_phase',
      `This team is in ${phaseInWords(state.phase)}, not in ${phaseInWords(command.phase)}.`,
      {
        phase: state.phase,
      },
    );
    refuseUnless(!state.letGo.includes(command.phase), 'already_done', 'This phase was let go already.');
    return { type: 'phase_let_go', phase: command.phase };
  },

  note_next_launch(state) {
    refuseUnless(!state.nextLaunched, 'already_done', 'The launch of the next cycle is noted already.');
    return { type: 'next_cycle_launched' };
  },

  pause(state) {
    refuseUnless(!state.paused, 'already_done', 'This team is paused already.');
    return { type: 'cycle_paused' };
  },

  resume(state, _command, nowMs) {
    refuseUnless(state.paused, 'already_done', 'This team is not paused.');
    const passed = MILESTONE_KEYS.filter((key) => state.known.dates[key] <= nowMs);
    return { type: 'cycle_resumed', passed };
  },

  end_cycle(_state, command) {
    return { type: 'cycle_ended', outcome: command.outcome, open: [] };
  },
};

export const evolveProgress: Evolvers<ProgressEvents> = {
  phase_let_go(state, event) {
    state.letGo.push(event.phase);
  },

  next_cycle_launched(state) {
    state.nextLaunched = true;
  },

  cycle_paused(state) {
    state.paused = true;
  },

  cycle_resumed(state) {
    state.paused = false;
  },

  calendar_applied(state, event) {
    state.appliedVersion = event.version;
    // if a date has passed under the new calendar as well, the agenda marks it late again
    state.late = [];
  },

  phase_began(state, event) {
    state.phase = event.phase;
    for (const side of event.covered) state.seats[side].standing = 'ad_interim';
  },

  due_passed(state, event) {
    state.late.push(event.milestone);
  },

  cycle_ended(state, event) {
    state.outcome = event.outcome;
    state.openAtEnd = event.open;
    state.clocks = {};
    state.extensions = [];
  },
};
