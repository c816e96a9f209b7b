import { z } from 'zod';
import { uuid } from '../../contract/words.ts';
import { teamCommand } from '../../team-command.ts';

export const confirmDiscussion = teamCommand({
  type: 'confirm_discussion',
  path: 'discussion-confirmations',
  summary: 'The other co-lead confirms the record of the discussion.',
  body: z.strictObject({ discussionId: uuid }),
  facts: async ({ seatActor, body }) => ({ by: await seatActor(), discussionId: body.discussionId }),
});
