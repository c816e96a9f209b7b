import { teamCommand } from '../../http/team-command.ts';

// also after the cycle has ended: application/commands/after-end.ts
export const answerQuestion = teamCommand({
  type: 'answer_question',
  path: 'question-answers',
  summary: 'A budget-maker answers a question of the team.',
  facts: ({ body }) => ({ questionId: body.questionId }),
});
