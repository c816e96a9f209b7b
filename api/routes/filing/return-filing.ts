import { teamCommand } from '../../http/team-command.ts';

export const returnFiling = teamCommand({
  type: 'return_filing',
  path: 'filing-returns',
  summary: 'A budget-maker returns an incomplete filing with a comment: at most twice, never for disagreement.',
  facts: ({ commandId }) => ({ returnId: commandId }),
});
