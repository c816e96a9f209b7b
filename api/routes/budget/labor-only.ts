import { sidesOfRoles } from '../../../application/commands/acting-side.ts';
import type { Team } from '../../../db/teams/teams.ts';
import { refuseUnless } from '../../../domain/errors.ts';
import type { Action, Actor } from '../../../domain/permissions.ts';

export function refuseOtherThanLabor(actor: Actor, action: Action, team: Team): void {
  refuseUnless(
    sidesOfRoles(actor, action, team).includes('labor'),
    'not_allowed',
    'Input on a unit’s budget is labor’s. Ask the labor budget representative.',
  );
}
