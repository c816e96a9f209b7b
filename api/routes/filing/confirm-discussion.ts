import { teamCommand } from '../../http/team-command.ts';

export const confirmDiscussion = teamCommand({
  type: 'confirm_discussion',
  path: 'discussion-confirmations',
  summary: 'The other co-lead confirms the record of the discussion.',
  facts: async ({ seatActor, body }) => ({ by: await seatActor(), discussionId: body.discussionId }),
});
