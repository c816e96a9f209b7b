import { zeroAnswer } from '../../../application/commands/zero-answer.ts';
import { teamCommand } from '../../http/team-command.ts';

export const answerZero = teamCommand({
  type: 'answer_zero',
  path: 'zero-answers',
  summary: 'Labor, then if needed both regional or national co-chairs, agree to a backfill of zero or refuse it.',
  facts: zeroAnswer,
});
