import { teamCommand } from '../../http/team-command.ts';

export const acceptSeat = teamCommand({
  type: 'accept_seat',
  path: 'seat-acceptances',
  summary: 'A proposed co-lead accepts their seat. Any first act of theirs does so too.',
  facts: ({ side, actor }) => ({ side: side(), personId: actor.personId }),
});
