import { listCovers, type Team } from '../db/teams.ts';
import type { Tx } from '../db/transaction.ts';
import { type Actor, rolesFor } from '../domain/can.ts';
import { DomainError } from '../domain/errors.ts';
import type { RevisionContent } from '../domain/revision-content.ts';
import { SIDES, type Side } from '../domain/vocabulary.ts';
import { nationalToday } from './acting-person.ts';
import type { ApiDeps } from './deps.ts';
import { teamResource } from './readable-team.ts';

/** A draft is written by the team's co-leads, proposed or seated, or by who covers an empty seat; it is about its units. */
export async function checkDraft(
  deps: Pick<ApiDeps, 'clock'>,
  tx: Tx,
  actor: Actor,
  team: Team,
  content: RevisionContent,
): Promise<void> {
  if (!(await leadsOrCovers(deps, tx, actor, team))) {
    throw new DomainError(
      'not_seat_holder',
      'Only the co-leads of this team, or who covers a seat while it is empty, write its drafts. Ask one of them.',
    );
  }
  const known = team.snapshot.units.map(({ unitId }) => unitId);
  const named = [...content.units, ...content.asks].map(({ unitId }) => unitId);
  const unknown = [...new Set(named.filter((unitId) => !known.includes(unitId)))];
  if (unknown.length > 0) {
    throw new DomainError(
      'unit_unknown',
      `This team has no unit ${unknown.join(', ')}; its units are ${known.join(', ')}.`,
    );
  }
}

async function leadsOrCovers({ clock }: Pick<ApiDeps, 'clock'>, tx: Tx, actor: Actor, team: Team): Promise<boolean> {
  const { seats } = team.snapshot;
  const sides = rolesFor(actor, 'write_revision', teamResource(team)).flatMap(({ side }) => side ?? []);
  if (sides.some((side) => seats[side].personId === actor.personId)) return true;
  const isEmpty = (side: Side) => ['vacant', 'ad_interim'].includes(seats[side].standing);
  for (const side of SIDES.filter((side) => sides.includes(side) && isEmpty(side))) {
    if ((await listCovers(tx, team, side, nationalToday({ clock }))).includes(actor.personId)) return true;
  }
  return false;
}
