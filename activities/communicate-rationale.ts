import { answerQuestion, insertQuestion, insertReceipt, publishDecisions, saveDecision } from '../db/decisions.ts';
import { saveStatements } from '../db/unit-budgets.ts';
import { mailDecisionsPublished } from './event-mails.ts';
import type { WriteRows } from './record-step.ts';

export const writeRationale: WriteRows = async (tx, recorded, deps) => {
  const { team, step, command } = recorded;
  const payload = command?.payload ?? {};
  const actorId = command?.actor_id ?? '';
  switch (step.type) {
    case 'ask_decided':
      return saveDecision(tx, team, {
        askId: step.askId,
        decision: step.decision,
        amountCents: Number((payload.rationale as { amountGrantedCents: number }).amountGrantedCents),
        rationale: payload.rationale,
        decidedBy: actorId,
        atMs: step.atMs,
      });
    case 'decisions_published':
      await saveStatements(tx, team, (payload.statements ?? {}) as Record<string, string>);
      await publishDecisions(tx, team, step.atMs);
      return mailDecisionsPublished(tx, deps, recorded);
    case 'acknowledged':
      return insertReceipt(tx, team, step.side, step.personId, step.atMs);
    case 'question_asked':
      return insertQuestion(tx, team, {
        questionId: step.questionId,
        askedBy: actorId,
        body: String(payload.body),
        atMs: step.atMs,
      });
    case 'question_answered':
      await answerQuestion(tx, step.questionId, String(payload.answer), step.atMs);
      return;
  }
};
