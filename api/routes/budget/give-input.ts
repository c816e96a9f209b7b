import { teamCommand } from '../../http/team-command.ts';
import { refuseOtherThanLabor } from './labor-only.ts';

export const giveInput = teamCommand({
  type: 'give_input',
  path: 'labor-inputs',
  summary: 'A labor budget representative gives input on a unit’s budget; inside the window it must be answered.',
  facts({ commandId, body, actor, team }) {
    refuseOtherThanLabor(actor, 'give_input', team);
    return { inputId: commandId, unitId: body.unitId };
  },
});
