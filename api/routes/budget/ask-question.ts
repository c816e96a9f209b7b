import { z } from 'zod';
import { text } from '../../contract/words.ts';
import { teamCommand } from '../../team-command.ts';

export const askQuestion = teamCommand({
  type: 'ask_question',
  path: 'questions',
  summary: 'A co-lead asks about a published decision; the budget-maker owes an answer in five working days.',
  body: z.strictObject({ body: text }),
  facts: async ({ seatActor, commandId }) => ({ by: await seatActor(), questionId: commandId }),
});
