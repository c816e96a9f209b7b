import { teamCommand } from '../../http/team-command.ts';

export const vacateSeat = teamCommand({
  type: 'vacate_seat',
  path: 'seat-vacancies',
  summary: 'A side’s co-lead leaves; the side’s next level covers the seat until somebody is named.',
  facts: ({ side }) => ({ side: side() }),
});
