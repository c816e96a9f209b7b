// Extensions of one milestone for one team: asked by a co-lead, granted by both of one level, never by silence.

import { EXTENSION_LIMIT, type ExtendableMilestone, type TeamDates } from '../../dates.ts';
import { refuseUnless } from '../../errors.ts';
import { levelInWords } from '../../level-in-words.ts';
import { LEVEL_ABOVE } from '../../levels.ts';
import type { Side } from '../../vocabulary.ts';
import type { CycleState, ExtensionLevel } from '../state.ts';
import type { Deciders, Evolvers, SeatActor } from './rule.ts';
import { acceptByActing, actsForSide, closeClock, openClock } from './rule.ts';
import { forgetVoices, noteVoice, refuseBothSides } from './voices.ts';

const SPONSORS_MOST_WORKING_DAYS = 10;
const ANSWER_WORKING_DAYS = 3;
const REST_WORKING_DAYS = 6;

export interface ExtensionCommands {
  request_extension: {
    by: SeatActor;
    extensionId: string;
    milestone: ExtendableMilestone;
    untilMs: number;
    workingDays: number;
  };
  answer_extension: { extensionId: string; level: ExtensionLevel; side: Side; personId: string; grant: boolean };
}

export interface ExtensionEvents {
  extension_requested: {
    side: Side;
    personId: string;
    extensionId: string;
    milestone: ExtendableMilestone;
    level: ExtensionLevel;
  };
  extension_answered: {
    extensionId: string;
    side: Side;
    personId: string;
    result: 'waiting' | 'granted' | 'refused';
  };
  extension_moved_up: { extensionId: string; level: ExtensionLevel };
  extension_rest_ended: { extensionId: string };
  extension_lapsed: { extensionId: string };
}

/** A new date is later than `afterMs` (the present one, and now) and not later than `limitMs`; epoch milliseconds. */
export const extensionRange = (dates: TeamDates, milestone: ExtendableMilestone, nowMs: number) => ({
  afterMs: Math.max(dates[milestone], nowMs),
  limitMs: dates[EXTENSION_LIMIT[milestone]],
});

/** Also the name of the clock. */
const extensionMatter = (extensionId: string): string => `extension:${extensionId}`;

export const decideExtensions: Deciders<ExtensionCommands, ExtensionEvents> = {
  request_extension(state, command, nowMs) {
    const { side, personId } = actsForSide(state, command.by);
    const { milestone, untilMs } = command;
    const { afterMs, limitMs } = extensionRange(state.known.dates, milestone, nowMs);
    refuseUnless(
      !state.extensions.some((pending) => pending.milestone === milestone),
      'extension_pending',
      'An extension of this date is being decided already; wait for its answer.',
    );
    refuseUnless(
      !state.extensions.some((pending) => pending.extensionId === command.extensionId),
      'already_done',
      'This request is made already; wait for its answer.',
    );
    refuseUnless(
      untilMs <= limitMs && nowMs < limitMs,
      'beyond_cut_off',
      'An extension cannot pass the cut-off, which never moves. Ask for an earlier date.',
      { limitMs },
    );
    refuseUnless(
      untilMs > afterMs,
      'invalid_request',
      'The date asked for has passed, or is not later than the present one. Ask for a later date.',
      { afterMs },
    );
    const level: ExtensionLevel = command.workingDays <= SPONSORS_MOST_WORKING_DAYS ? 'sponsor' : 'region';
    return { type: 'extension_requested', side, personId, extensionId: command.extensionId, milestone, level };
  },

  answer_extension(state, command) {
    const pending = state.extensions.find(({ extensionId }) => extensionId === command.extensionId);
    refuseUnless(
      pending,
      'not_found',
      'This request waits for no answer: it is answered, has lapsed, or is another team’s. Open the list of requests again.',
    );
    refuseUnless(
      pending.level === command.level,
      'wrong_level',
      `This request waits for ${levelInWords(pending.level)}; only they can answer it.`,
      { level: pending.level },
    );
    refuseUnless(!pending.granted[command.side], 'already_done', 'Your side has granted this already.');
    const { side, personId } = command;
    refuseBothSides(state, extensionMatter(command.extensionId), { side, personId });
    const both = pending.granted[command.side === 'labor' ? 'management' : 'labor'];
    const result = !command.grant ? 'refused' : both ? 'granted' : 'waiting';
    return { type: 'extension_answered', extensionId: command.extensionId, side, personId, result };
  },
};

export const evolveExtensions: Evolvers<ExtensionEvents> = {
  extension_requested(state, event) {
    acceptByActing(state, event.side, event.personId);
    state.extensions.push({
      extensionId: event.extensionId,
      milestone: event.milestone,
      level: event.level,
      granted: { labor: false, management: false },
      resting: !state.rested.includes(event.milestone),
    });
    noteVoice(state, extensionMatter(event.extensionId), event);
    openClock(state, extensionMatter(event.extensionId), ANSWER_WORKING_DAYS);
    if (state.rested.includes(event.milestone)) return;
    state.rested.push(event.milestone);
    openClock(state, `extension_rest:${event.extensionId}`, REST_WORKING_DAYS);
  },

  extension_answered(state, event) {
    const pending = state.extensions.find(({ extensionId }) => extensionId === event.extensionId);
    if (!pending) return;
    if (event.result === 'waiting') {
      pending.granted[event.side] = true;
      noteVoice(state, extensionMatter(event.extensionId), event);
      return;
    }
    // if the new due date has passed as well, the agenda marks it late again
    if (event.result === 'granted') state.late = state.late.filter((milestone) => milestone !== pending.milestone);
    endExtension(state, event.extensionId);
  },

  extension_moved_up(state, event) {
    const pending = state.extensions.find(({ extensionId }) => extensionId === event.extensionId);
    if (!pending) return;
    pending.level = event.level;
    closeClock(state, extensionMatter(event.extensionId));
    if (LEVEL_ABOVE[event.level]) openClock(state, extensionMatter(event.extensionId), ANSWER_WORKING_DAYS);
  },

  extension_rest_ended(state, event) {
    const pending = state.extensions.find(({ extensionId }) => extensionId === event.extensionId);
    if (pending) pending.resting = false;
    closeClock(state, `extension_rest:${event.extensionId}`);
  },

  extension_lapsed(state, event) {
    endExtension(state, event.extensionId);
  },
};

function endExtension(state: CycleState, id: string): void {
  state.extensions = state.extensions.filter(({ extensionId }) => extensionId !== id);
  forgetVoices(state, extensionMatter(id));
  closeClock(state, extensionMatter(id));
  closeClock(state, `extension_rest:${id}`);
}
