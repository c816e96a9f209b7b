import { localDateOf } from '../../../calendar/instants.ts';
import { discussionProblems } from '../../../domain/discussion-content.ts';
import { refuseFields } from '../../../domain/field-problems.ts';
import { teamCommand } from '../../team-command.ts';

export const recordDiscussion = teamCommand({
  type: 'record_discussion',
  path: 'discussions',
  summary: 'A co-lead records the joint discussion, or that it was not held and why; the other confirms.',
  async facts({ deps, team, seatActor, commandId, body }) {
    if (body.held) {
      const { timeZone, snapshot } = team;
      const since = localDateOf(snapshot.known.dates.prepare_opens, timeZone);
      const today = localDateOf(deps.clock.now(), timeZone);
      refuseFields(discussionProblems(body.content, { since, today }), '#/body/content');
    }
    return { by: await seatActor(), discussionId: commandId, held: body.held };
  },
});
