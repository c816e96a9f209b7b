import { teamCommand } from '../../http/team-command.ts';
import { refuseOtherThanLabor } from './labor-only.ts';

export const completeInput = teamCommand({
  type: 'complete_input',
  path: 'labor-input-completions',
  summary:
    'A labor budget representative says that nothing more will come on a unit; its budget need not wait for the window.',
  facts({ body, actor, team }) {
    refuseOtherThanLabor(actor, 'complete_input', team);
    return { unitId: body.unitId };
  },
});
