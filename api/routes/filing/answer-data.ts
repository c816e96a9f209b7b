import { teamCommand } from '../../http/team-command.ts';

export const answerData = teamCommand({
  type: 'answer_data',
  path: 'data-answers',
  summary: 'The other side answers a data request.',
  facts: async ({ seatActor, body }) => ({ by: await seatActor(), requestId: body.requestId }),
});
