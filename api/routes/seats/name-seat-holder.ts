import { nationalToday } from '../../../calendar/national-today.ts';
import { isTrained, lockPerson, personExists } from '../../../db/organization/actors.ts';
import { listRolesOnRecord } from '../../../db/organization/sided-roles.ts';
import type { Team } from '../../../db/teams/teams.ts';
import type { Tx } from '../../../db/transaction.ts';
import { heldRoleInWords, isOfBothSides, type PlacedSide } from '../../../domain/both-sides.ts';
import { DomainError } from '../../../domain/errors.ts';
import type { Side } from '../../../domain/vocabulary.ts';
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
    await refuseSecondSide(tx, team, side, body.personId, today);
    return { side, personId: body.personId, trained: await isTrained(tx, body.personId, today) };
  },
});

/** The seats of the team are compared by its workflow; this is about every other role that reaches it. */
async function refuseSecondSide(tx: Tx, team: Team, side: Side, personId: string, today: string): Promise<void> {
  const { regionId, facilityId, ubtId } = team;
  const seat: PlacedSide = {
    role: 'co_lead',
    side,
    place: { regionId, facilityId, ubtId },
    startsOn: today,
    endsOn: null,
  };
  const against = (await listRolesOnRecord(tx, [personId], today)).find((held) => isOfBothSides(seat, held));
  if (!against) return;
  throw new DomainError(
    'same_person_both_sides',
    `${heldRoleInWords(personId, against)} Name somebody else, or let that role end first.`,
  );
}
