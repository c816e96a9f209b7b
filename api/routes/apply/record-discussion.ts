import { teamCommand } from '../../team-command.ts';

export const recordDiscussion = teamCommand({
  type: 'record_discussion',
  path: 'discussions',
  summary: 'A co-lead records the joint discussion, or that it was not held and why; the other confirms.',
  facts: async ({ seatActor, commandId, body }) => ({
    by: await seatActor(),
    discussionId: commandId,
    held: body.held,
  }),
});
