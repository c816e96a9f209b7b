import { z } from 'zod';
import { text, uuid } from '../../contract/words.ts';
import { teamCommand } from '../../team-command.ts';

export const answerQuestion = teamCommand({
  type: 'answer_question',
  path: 'question-answers',
  summary: 'A budget-maker answers a question of the team.',
  body: z.strictObject({ questionId: uuid, answer: text }),
  facts: ({ body }) => ({ questionId: body.questionId }),
});
