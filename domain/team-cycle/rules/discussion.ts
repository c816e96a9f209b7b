// The discussion itself, and impasse: what a side may declare once the discussion is on record.

import { refuseUnless } from '../../errors.ts';
import type { Side } from '../../vocabulary.ts';
import type { CycleState } from '../state.ts';
import type { Deciders, Evolvers, SeatActor } from './rule.ts';
import { acceptByActing, actsForSide, closeClock, openClock, requirePhase } from './rule.ts';
import { forgetVoices, noteVoice, refuseBothSides } from './voices.ts';

const IMPASSE_WORKING_DAYS = 10;
const DATA_REQUEST_WORKING_DAYS = 5;

export interface DiscussionCommands {
  record_discussion: { by: SeatActor; discussionId: string; held: boolean };
  confirm_discussion: { by: SeatActor; discussionId: string };
  declare_impasse: { by: SeatActor };
  withdraw_impasse: { by: SeatActor };
  request_data: { by: SeatActor; requestId: string };
  answer_data: { by: SeatActor; requestId: string };
}

export interface DiscussionEvents {
  discussion_recorded: { side: Side; personId: string; discussionId: string; held: boolean };
  discussion_confirmed: { side: Side; personId: string; discussionId: string };
  impasse_declared: { side: Side; personId: string };
  impasse_withdrawn: { side: Side; personId: string };
  impasse_lapsed: Record<never, never>;
  data_requested: { side: Side; personId: string; requestId: string };
  data_answered: { side: Side; personId: string; requestId: string };
  data_request_lapsed: { requestId: string };
}

const discussionMatter = (discussionId: string): string => `discussion:${discussionId}`;
/** Also the name of the clock. */
const dataMatter = (requestId: string): string => `data:${requestId}`;

export const decideDiscussion: Deciders<DiscussionCommands, DiscussionEvents> = {
  record_discussion(state, command) {
    requirePhase(state, ['apply'], 'Recording the discussion');
    const { side, personId } = actsForSide(state, command.by);
    const { discussion } = state;
    refuseUnless(
      !(discussion?.held && discussion.confirmed),
      'already_done',
      'Both sides have confirmed that the discussion was held; one side alone does not replace that record.',
    );
    refuseUnless(
      discussion?.discussionId !== command.discussionId,
      'already_done',
      'This discussion is recorded already.',
    );
    return { type: 'discussion_recorded', side, personId, discussionId: command.discussionId, held: command.held };
  },

  confirm_discussion(state, command) {
    const { side, personId } = actsForSide(state, command.by);
    const { discussion } = state;
    refuseUnless(
      discussion?.discussionId === command.discussionId,
      'no_discussion',
      'The record was replaced or never made. Open the newest record of the discussion and confirm that one.',
    );
    refuseUnless(
      discussion.by !== side,
      'same_side_confirmation',
      'Your own side recorded this discussion; the other co-lead confirms it or comments.',
    );
    refuseBothSides(state, discussionMatter(command.discussionId), { side, personId });
    refuseUnless(!discussion.confirmed, 'already_done', 'This record of the discussion is confirmed already.');
    return { type: 'discussion_confirmed', side, personId, discussionId: command.discussionId };
  },

  declare_impasse(state, command) {
    requirePhase(state, ['apply'], 'Declaring an impasse');
    const { side, personId } = actsForSide(state, command.by);
    refuseUnless(
      state.discussion !== null,
      'no_discussion',
      'An impasse can follow only a recorded discussion. Record it, or record that it was not held and why.',
    );
    refuseUnless(state.impasse === null, 'impasse_running', 'An impasse is declared already; its clock is running.');
    refuseUnless(
      !['jointly_signed', 'returned', 'received'].includes(state.filing.state),
      'already_sent',
      'The filing is signed by both sides and sent; there is nothing left to declare an impasse on.',
    );
    return { type: 'impasse_declared', side, personId };
  },

  withdraw_impasse(state, command) {
    const { side, personId } = actsForSide(state, command.by);
    refuseUnless(state.impasse !== null, 'no_impasse', 'No impasse is running for this team.');
    refuseUnless(
      state.impasse.by === side,
      'not_allowed',
      'Only the side that declared the impasse can withdraw it. You can still sign, or let the clock run.',
    );
    return { type: 'impasse_withdrawn', side, personId };
  },

  request_data(state, command) {
    requirePhase(state, ['apply'], 'Requesting data');
    const { side, personId } = actsForSide(state, command.by);
    refuseUnless(state.impasse !== null, 'no_impasse', 'Data requests belong to an impasse. Declare one first.');
    refuseUnless(
      !state.dataRequests.some(({ requestId }) => requestId === command.requestId),
      'already_done',
      'This data is requested already; the other side has its five working days.',
    );
    return { type: 'data_requested', side, personId, requestId: command.requestId };
  },

  answer_data(state, command) {
    const { side, personId } = actsForSide(state, command.by);
    const request = state.dataRequests.find(({ requestId }) => requestId === command.requestId);
    refuseUnless(
      request,
      'not_found',
      'This request for data waits for no answer: it is answered, has lapsed, or is another team’s. Open the team’s page again.',
    );
    refuseUnless(request.by !== side, 'not_allowed', 'Your own side asked for this data; the other side answers.');
    refuseBothSides(state, dataMatter(command.requestId), { side, personId });
    return { type: 'data_answered', side, personId, requestId: command.requestId };
  },
};

export const evolveDiscussion: Evolvers<DiscussionEvents> = {
  discussion_recorded(state, event) {
    acceptByActing(state, event.side, event.personId);
    if (state.discussion) forgetVoices(state, discussionMatter(state.discussion.discussionId));
    noteVoice(state, discussionMatter(event.discussionId), event);
    state.discussion = { discussionId: event.discussionId, held: event.held, by: event.side, confirmed: false };
    if (state.filing.state === 'not_started') state.filing.state = 'drafting';
  },

  discussion_confirmed(state, event) {
    acceptByActing(state, event.side, event.personId);
    if (state.discussion) state.discussion.confirmed = true;
    forgetVoices(state, discussionMatter(event.discussionId));
  },

  impasse_declared(state, event) {
    acceptByActing(state, event.side, event.personId);
    state.impasse = { by: event.side };
    openClock(state, 'impasse', IMPASSE_WORKING_DAYS);
  },

  impasse_withdrawn(state, event) {
    acceptByActing(state, event.side, event.personId);
    endImpasse(state);
  },

  impasse_lapsed(state) {
    endImpasse(state);
  },

  data_requested(state, event) {
    acceptByActing(state, event.side, event.personId);
    state.dataRequests.push({ requestId: event.requestId, by: event.side });
    noteVoice(state, dataMatter(event.requestId), event);
    openClock(state, dataMatter(event.requestId), DATA_REQUEST_WORKING_DAYS);
  },

  data_answered(state, event) {
    acceptByActing(state, event.side, event.personId);
    dropRequest(state, event.requestId);
  },

  data_request_lapsed(state, event) {
    dropRequest(state, event.requestId);
  },
};

/** Requests end with the impasse: unanswered ones are listed in the filing from their rows. */
export function endImpasse(state: CycleState): void {
  state.impasse = null;
  closeClock(state, 'impasse');
  for (const { requestId } of state.dataRequests) dropRequest(state, requestId);
}

function dropRequest(state: CycleState, requestId: string): void {
  state.dataRequests = state.dataRequests.filter((request) => request.requestId !== requestId);
  closeClock(state, dataMatter(requestId));
  forgetVoices(state, dataMatter(requestId));
}
