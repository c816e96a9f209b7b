import { z } from 'zod';
import { ref, text } from '../../contract/words.ts';
import { teamCommand } from '../../team-command.ts';

export const publishDecisions = teamCommand({
  type: 'publish_decisions',
  path: 'publications',
  summary: 'A budget-maker communicates all decisions and rationales to the team in one step.',
  body: z.strictObject({ statements: z.record(ref, text).default({}) }),
  facts: ({ body }) => ({ statementUnits: Object.keys(body.statements) }),
});
