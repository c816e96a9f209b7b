import { teamCommand } from '../../http/team-command.ts';

export const confirmSeat = teamCommand({
  type: 'confirm_seat',
  path: 'seat-confirmations',
  summary: 'A side confirms its proposed co-lead.',
  facts: ({ side, body }) => ({ side: side(), personId: body.personId }),
});
