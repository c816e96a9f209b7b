import { teamCommand } from '../../http/team-command.ts';

export const receiveFiling = teamCommand({
  type: 'receive_filing',
  path: 'filing-receipts',
  summary: 'A budget-maker receives the joint filing as complete.',
  facts: () => ({}),
});
