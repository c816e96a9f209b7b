import { z } from 'zod';
import { text } from '../../contract/words.ts';
import { teamCommand } from '../../team-command.ts';

export const returnFiling = teamCommand({
  type: 'return_filing',
  path: 'filing-returns',
  summary: 'A budget-maker returns an incomplete filing with a comment: at most twice, never for disagreement.',
  body: z.strictObject({ reason: z.enum(['missing_data', 'arithmetic', 'wrong_unit']), comment: text }),
  facts: ({ commandId }) => ({ returnId: commandId }),
});
