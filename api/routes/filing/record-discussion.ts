import { localDateOf } from '../../../calendar/instants.ts';
import { refuseFields } from '../../../domain/field-problems.ts';
import { discussionProblems } from '../../../domain/team-cycle/discussion-content.ts';
import { teamCommand } from '../../http/team-command.ts';

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
