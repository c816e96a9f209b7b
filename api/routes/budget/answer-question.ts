import { answerQuestion as answerQuestionRow } from '../../../db/documents/decisions.ts';
import { refuseUnless } from '../../../domain/errors.ts';
import { teamCommand } from '../../http/team-command.ts';

export const answerQuestion = teamCommand({
  type: 'answer_question',
  path: 'question-answers',
  summary: 'A budget-maker answers a question of the team.',
  facts: ({ body }) => ({ questionId: body.questionId }),
  // questions may still be answered after the cycle has ended, when no workflow records any more
  async afterEnd({ deps, tx, body }) {
    const answered = await answerQuestionRow(tx, body.questionId, body.answer, deps.clock.now());
    refuseUnless(answered, 'not_found', 'This question is answered or unknown.');
  },
});
