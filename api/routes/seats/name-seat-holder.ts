import { isTrained, lockPerson, personExists } from '../../../db/actors.ts';
import { DomainError } from '../../../domain/errors.ts';
import { nationalToday } from '../../acting-person.ts';
import { teamCommand } from '../../team-command.ts';

export const nameSeatHolder = teamCommand({
  type: 'name_seat_holder',
  path: 'seat-holders',
  summary: 'A side names its co-lead: a newcomer, or somebody for an empty seat.',
  async facts({ deps, tx, side, body }) {
    if (!(await personExists(tx, body.personId))) {
      throw new DomainError('not_found', `Nobody with the ref ${body.personId} is on record. Import the person first.`);
    }
    await lockPerson(tx, body.personId);
    const trained = await isTrained(tx, body.personId, nationalToday(deps));
    return { side: side(), personId: body.personId, trained };
  },
});
