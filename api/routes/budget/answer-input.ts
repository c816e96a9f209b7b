import { teamCommand } from '../../http/team-command.ts';

export const answerInput = teamCommand({
  type: 'answer_input',
  path: 'labor-input-answers',
  summary: 'A budget-maker answers labor’s input: adopted, partly or not, with the reason.',
  facts: ({ body }) => ({ inputId: body.inputId, treatment: body.treatment }),
});
