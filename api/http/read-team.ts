import type { z } from 'zod';
import { teamNotFound, teamResource } from '../../application/authorization.ts';
import { findTeam, type Team } from '../../db/teams/teams.ts';
import { can } from '../../domain/permissions.ts';
import type { teamPath } from '../contract/fields.ts';
import type { Incoming, Place } from './route.ts';

type OfTeam = Pick<Incoming<z.output<typeof teamPath>, unknown, unknown, z.ZodObject>, 'deps' | 'actor' | 'params'>;

/**
 * The place of a route of one team. `not_found` for people who may not even read it, because a 403 would say that it
 * exists.
 */
export async function readTeam({ deps, actor, params: { budgetYear, ubtId } }: OfTeam): Promise<Place<Team>> {
  const team = await findTeam(deps.pool, budgetYear, ubtId);
  if (!team || !can(actor, 'read_team', teamResource(team))) throw teamNotFound();
  return { resource: teamResource(team), team };
}
