import { payloadOf } from '../../application/commands/payloads.ts';
import {
  answerQuestion,
  insertQuestion,
  insertReceipt,
  publishDecisions,
  saveDecision,
} from '../../db/documents/decisions.ts';
import { saveStatements } from '../../db/documents/unit-budgets.ts';
import type { DecisionEvents } from '../../domain/team-cycle/rules/decisions.ts';
import { mailDecisionsPublished } from '../event-mails.ts';
import { actorOf, type Projections } from '../recorded-event.ts';

export const projectDecisions: Projections<DecisionEvents> = {
  async ask_decided(tx, recorded) {
    const { team, event, command } = recorded;
    const { rationale, confirmAboveAsk } = payloadOf(command, 'decide_ask');
    const amountCents = rationale.amountGrantedCents;
    if (amountCents === null) throw new Error('A decision reached the recorder without its amount.');
    const { askId, decision, atMs } = event;
    const decidedBy = actorOf(recorded);
    await saveDecision(tx, team, { askId, decision, amountCents, confirmAboveAsk, rationale, decidedBy, atMs });
  },

  async decisions_published(tx, recorded, deps) {
    const { team, event, command } = recorded;
    await saveStatements(tx, team, payloadOf(command, 'publish_decisions').statements);
    await publishDecisions(tx, team, event.atMs);
    await mailDecisionsPublished(tx, deps, recorded);
  },

  acknowledged: (tx, { team, event }) => insertReceipt(tx, team, event.side, event.personId, event.atMs),

  async question_asked(tx, recorded) {
    const { team, event, command } = recorded;
    const { body } = payloadOf(command, 'ask_question');
    await insertQuestion(tx, team, {
      questionId: event.questionId,
      askedBy: actorOf(recorded),
      body,
      atMs: event.atMs,
    });
  },

  async question_answered(tx, { team, event, command }) {
    await answerQuestion(tx, team, event.questionId, payloadOf(command, 'answer_question').answer, event.atMs);
  },

  // nobody has read anything, so there is no receipt to write
  acknowledgement_lapsed: null,
};
