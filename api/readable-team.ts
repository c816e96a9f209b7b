import { findTeam, type Team } from '../db/teams.ts';
import { type Actor, can, type Resource } from '../domain/can.ts';
import type { ApiDeps } from './deps.ts';
import { teamNotFound } from './route.ts';

/** The team, or `not_found` for whoever may not even read it: a team's existence is no secret worth a 403. */
export async function getReadableTeam(
  deps: Pick<ApiDeps, 'pool'>,
  actor: Actor,
  { budgetYear, ubtId }: { budgetYear: number; ubtId: string },
): Promise<Team> {
  const team = await findTeam(deps.pool, budgetYear, ubtId);
  if (!team || !can(actor, 'read_team', teamResource(team))) throw teamNotFound();
  return team;
}

export const teamResource = ({ ubtId, facilityId, regionId }: Team): Resource => ({ ubtId, facilityId, regionId });
