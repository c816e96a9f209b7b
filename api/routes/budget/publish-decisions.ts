import { teamCommand } from '../../team-command.ts';

export const publishDecisions = teamCommand({
  type: 'publish_decisions',
  path: 'publications',
  summary: 'A budget-maker communicates all decisions and rationales to the team in one step.',
  facts: ({ body }) => ({ statementUnits: Object.keys(body.statements) }),
});
