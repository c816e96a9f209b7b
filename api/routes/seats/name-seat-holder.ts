import { nationalToday } from '../../../calendar/national-today.ts';
import { isTrained, lockPerson, personExists } from '../../../db/organization/actors.ts';
import { listRolesOnRecord } from '../../../db/organization/sided-roles.ts';
import { DomainError } from '../../../domain/errors.ts';
import { refuseSecondSide } from '../../../domain/team-cycle/seats.ts';
import { teamCommand } from '../../http/team-command.ts';

export const nameSeatHolder = teamCommand({
  type: 'name_seat_holder',
  path: 'seat-holders',
  summary: 'A side names its co-lead: a newcomer, or somebody for an empty seat.',
  async facts({ deps, tx, team, side: sideOfActor, body }) {
    if (!(await personExists(tx, body.personId))) {
      throw new DomainError('not_found', `Nobody with the ref ${body.personId} is on record. Import the person first.`);
    }
    await lockPerson(tx, body.personId);
    const today = nationalToday(deps);
    const side = sideOfActor();
    refuseSecondSide(body.personId, side, team, await listRolesOnRecord(tx, [body.personId], today), today);
    return { side, personId: body.personId, trained: await isTrained(tx, body.personId, today) };
  },
});
