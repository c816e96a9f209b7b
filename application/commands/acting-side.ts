// For which side a person acts in a team: by the seat they are in, else by what their roles cover (domain/team-cycle/seats.ts).

import type { Db } from '../../db/query.ts';
import { listSpeakers, type Team } from '../../db/teams/teams.ts';
import type { Level } from '../../domain/levels.ts';
import { type Action, type Actor, rolesFor } from '../../domain/permissions.ts';
import { sidesSatFor, sidesSpokenFor } from '../../domain/team-cycle/seats.ts';
import { SIDES, type Side } from '../../domain/vocabulary.ts';
import { teamResource } from '../authorization.ts';

/** The sides from whose seat the person speaks here today. */
export async function sidesOfSeats(db: Db, team: Team, personId: string, today: string): Promise<Side[]> {
  return sidesSpokenFor(team.snapshot, personId, await sidesAtLevel(db, team, personId, 'sponsor', today));
}

/**
 * The sides for which the person speaks at this level, or covers it while it is vacant. Somebody with a seat in this
 * team speaks only for the side of that seat.
 */
export async function sidesOfLevel(db: Db, team: Team, personId: string, level: Level, today: string): Promise<Side[]> {
  const own = sidesSatFor(team.snapshot, personId);
  const sides = await sidesAtLevel(db, team, personId, level, today);
  return own.length > 0 ? sides.filter((side) => own.includes(side)) : sides;
}

/**
 * The sides for which the person's roles let them act here. Somebody with a seat in this team: only the side of that
 * seat.
 */
export function sidesOfRoles(actor: Actor, action: Action, team: Team): Side[] {
  const own = sidesSatFor(team.snapshot, actor.personId);
  if (own.length > 0) return own;
  // a co-lead's role counts in the seat alone
  const roles = rolesFor(actor, action, teamResource(team)).filter(({ role }) => role !== 'co_lead');
  return SIDES.filter((one) => roles.some(({ side }) => side === one));
}

async function sidesAtLevel(db: Db, team: Team, personId: string, level: Level, today: string): Promise<Side[]> {
  const speakers = await listSpeakers(db, team.ubtId, level, today);
  return SIDES.filter((one) => speakers.some((speaker) => speaker.side === one && speaker.personId === personId));
}
