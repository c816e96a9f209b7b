import { teamCommand } from '../../http/team-command.ts';

export const askQuestion = teamCommand({
  type: 'ask_question',
  path: 'questions',
  summary: 'A co-lead asks about a published decision; the budget-maker owes an answer in five working days.',
  facts: async ({ seatActor, commandId }) => ({ by: await seatActor(), questionId: commandId }),
});
