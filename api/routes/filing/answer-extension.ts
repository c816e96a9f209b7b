import { extensionAnswer } from '../../../application/commands/extension-answer.ts';
import { teamCommand } from '../../http/team-command.ts';

export const answerExtension = teamCommand({
  type: 'answer_extension',
  path: 'extension-answers',
  summary: 'A sponsor or co-chair grants or refuses an extension for their side; it takes both sides to grant.',
  facts: extensionAnswer,
});
