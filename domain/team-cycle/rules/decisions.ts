// Decisions on asks with their rationale, publication to the team, acknowledgement and questions.

import { refuseUnless } from '../../errors.ts';
import { listed } from '../../listed.ts';
import type { AskDecision, Side } from '../../vocabulary.ts';
import { openItemsInWords } from '../open-items-in-words.ts';
import type { CycleState } from '../state.ts';
import { partInWords, type RationalePart } from './rationale.ts';
import type { Deciders, Evolvers, SeatActor } from './rule.ts';
import { acceptByActing, actsForSide, closeClock, openClock, requirePhase } from './rule.ts';
import { forgetVoices, noteVoice, refuseBothSides } from './voices.ts';

const ACKNOWLEDGEMENT_WORKING_DAYS = 10;
const QUESTION_WORKING_DAYS = 5;
/** The subject under which both sides say that they have read the decisions; also the name of its clock. */
const ACKNOWLEDGEMENT = 'acknowledgement';

/** Of a question that waits for no answer, in a year that runs or has ended. */
export const NO_QUESTION =
  'This question waits for no answer: it is answered, or this team has not asked it. Open the team’s budget again.';

/** Units whose publication needs a statement of its own: nothing was asked there, so no decision says anything. */
export function unitsWithoutAsk(state: CycleState): string[] {
  return state.units.map(({ unitId }) => unitId).filter((unitId) => !state.asks.some((ask) => ask.unitId === unitId));
}

export interface DecisionCommands {
  decide_ask: { askId: string; decision: AskDecision; missing: RationalePart[] };
  publish_decisions: { statementUnits: string[] };
  acknowledge: { by: SeatActor };
  ask_question: { by: SeatActor; questionId: string };
  answer_question: { questionId: string };
}

export interface DecisionEvents {
  ask_decided: { askId: string; decision: AskDecision };
  decisions_published: Record<never, never>;
  acknowledged: { side: Side; personId: string };
  acknowledgement_lapsed: Record<never, never>;
  question_asked: { side: Side; personId: string; questionId: string };
  question_answered: { questionId: string };
}

export const decideDecisions: Deciders<DecisionCommands, DecisionEvents> = {
  decide_ask(state, command) {
    requirePhase(state, ['budget'], 'Deciding an ask');
    const ask = state.asks.find(({ askId }) => askId === command.askId);
    refuseUnless(
      ask,
      'not_found',
      'This ask is not in the filing that the budget-makers received. Open the unit’s budget again: its asks stand there.',
    );
    refuseUnless(
      !state.published && !ask.published,
      'budget_final',
      'The decision on this ask is published and stays as it is.',
    );
    refuseUnless(
      command.missing.length === 0,
      'rationale_incomplete',
      `The rationale still lacks ${listed(command.missing.map(partInWords))}.`,
      { missing: command.missing },
    );
    return { type: 'ask_decided', askId: command.askId, decision: command.decision };
  },

  publish_decisions(state, command) {
    requirePhase(state, ['budget'], 'Publishing the decisions');
    refuseUnless(!state.published, 'already_done', 'The decisions of this team are published already.');
    const open = state.units.filter(({ final }) => !final).map(({ unitId }) => `unit_budget:${unitId}`);
    refuseUnless(
      open.length === 0,
      'open_items',
      `Every unit budget must be final before anything is published: ${openItemsInWords(open).join('; ')}.`,
      { open },
    );
    const foreign = command.statementUnits.filter((id) => !state.units.some(({ unitId }) => unitId === id));
    refuseUnless(
      foreign.length === 0,
      'unit_unknown',
      `There is a statement for ${foreign.join(', ')}, no unit of this team in this cycle. Check its ref, or leave it out.`,
      { foreign },
    );
    const missing = unitsWithoutAsk(state).filter((unitId) => !command.statementUnits.includes(unitId));
    refuseUnless(
      missing.length === 0,
      'statement_missing',
      `Write a statement for each unit that asked for nothing; missing: ${missing.join(', ')}.`,
      { missing },
    );
    return { type: 'decisions_published' };
  },

  acknowledge(state, command) {
    const { side, personId } = actsForSide(state, command.by);
    refuseUnless(state.published, 'not_published', 'Nothing is published yet; you will get a mail when it is.');
    refuseUnless(!state.acknowledged[side], 'already_done', 'Your side has acknowledged these decisions already.');
    refuseBothSides(state, ACKNOWLEDGEMENT, { side, personId });
    return { type: 'acknowledged', side, personId };
  },

  ask_question(state, command) {
    const { side, personId } = actsForSide(state, command.by);
    refuseUnless(
      state.published,
      'not_published',
      'Questions are about published decisions; nothing is published yet.',
    );
    refuseUnless(
      !state.questions.includes(command.questionId),
      'already_done',
      'This question is asked already and waits for its answer.',
    );
    return { type: 'question_asked', side, personId, questionId: command.questionId };
  },

  answer_question(state, command) {
    refuseUnless(state.questions.includes(command.questionId), 'not_found', NO_QUESTION);
    return { type: 'question_answered', questionId: command.questionId };
  },
};

export const evolveDecisions: Evolvers<DecisionEvents> = {
  ask_decided(state, event) {
    const ask = state.asks.find(({ askId }) => askId === event.askId);
    if (ask) ask.decision = event.decision;
  },

  decisions_published(state) {
    state.published = true;
    for (const ask of state.asks) ask.published = true;
    openClock(state, ACKNOWLEDGEMENT, ACKNOWLEDGEMENT_WORKING_DAYS);
  },

  acknowledged(state, event) {
    acceptByActing(state, event.side, event.personId);
    state.acknowledged[event.side] = true;
    noteVoice(state, ACKNOWLEDGEMENT, event);
    if (state.acknowledged.labor && state.acknowledged.management) {
      closeClock(state, ACKNOWLEDGEMENT);
      forgetVoices(state, ACKNOWLEDGEMENT);
    }
  },

  acknowledgement_lapsed(state) {
    state.acknowledgementLapsed = true;
    closeClock(state, ACKNOWLEDGEMENT);
  },

  question_asked(state, event) {
    acceptByActing(state, event.side, event.personId);
    state.questions.push(event.questionId);
    openClock(state, `question:${event.questionId}`, QUESTION_WORKING_DAYS);
  },

  question_answered(state, event) {
    state.questions = state.questions.filter((questionId) => questionId !== event.questionId);
    closeClock(state, `question:${event.questionId}`);
  },
};
