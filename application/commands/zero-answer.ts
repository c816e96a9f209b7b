import { nationalToday } from '../../calendar/national-today.ts';
import type { Db } from '../../db/query.ts';
import type { Team } from '../../db/teams/teams.ts';
import { refuseUnless } from '../../domain/errors.ts';
import { levelInWords } from '../../domain/level-in-words.ts';
import { levelOf, type ZeroLevel } from '../../domain/levels.ts';
import { type Actor, rolesFor } from '../../domain/permissions.ts';
import { sidesSatFor } from '../../domain/team-cycle/seats.ts';
import type { Side } from '../../domain/vocabulary.ts';
import { teamResource } from '../authorization.ts';
import { sidesOfLevel, sidesOfSeats } from './acting-side.ts';
import type { PayloadOf } from './payloads.ts';
import type { CommandContext, Facts } from './submit.ts';

/** Who may answer a zero is whom it waits for now; anybody else is refused. */
export async function zeroAnswer({
  deps,
  tx,
  actor,
  team,
  body: { unitId, agree },
  sideOf,
}: CommandContext<PayloadOf<'answer_zero'>>): Promise<Facts<'answer_zero'>> {
  const { personId } = actor;
  const today = nationalToday(deps);
  const level = team.snapshot.units.find((unit) => unit.unitId === unitId)?.zeroLevel ?? 'labor';
  refuseUnless(
    isEverAsked(actor, team),
    'not_allowed',
    'A backfill of zero is answered by labor, then by the co-chairs of both sides.',
  );
  const possible = await sidesAsked(tx, actor, team, level, today);
  if (level === 'labor') {
    refuseUnless(
      possible.length > 0,
      'not_seat_holder',
      'This zero is now with labor; only the present labor co-lead or the labor budget representative can answer it.',
    );
  }
  refuseUnless(
    possible.length > 0,
    'wrong_level',
    `This backfill of zero waits for ${levelInWords(level)}; only who speaks for a side there can answer it.`,
    { level },
  );
  return { unitId, level, side: sideOf(possible), personId, agree };
}

/** The sides for which this person may answer a zero that waits at this level; none: it is others' to answer. */
export async function sidesAsked(db: Db, actor: Actor, team: Team, level: ZeroLevel, today: string): Promise<Side[]> {
  if (!isEverAsked(actor, team)) return [];
  if (level !== 'labor') return sidesOfLevel(db, team, actor.personId, level, today);
  return (await speaksForLabor(db, actor, team, today)) ? ['labor'] : [];
}

/** Labor's people at every level, management's co-chairs alone. */
function isEverAsked(actor: Actor, team: Team): boolean {
  const roles = rolesFor(actor, 'answer_zero', teamResource(team));
  return roles.some(({ role, side }) => side === 'labor' || ['region', 'nation'].includes(levelOf(role) ?? ''));
}

/** Labor's seat, or its budget representative, unless that person sits for management here. */
async function speaksForLabor(db: Db, actor: Actor, team: Team, today: string): Promise<boolean> {
  const { personId } = actor;
  if ((await sidesOfSeats(db, team, personId, today)).includes('labor')) return true;
  const roles = rolesFor(actor, 'answer_zero', { ...teamResource(team), side: 'labor' });
  const represents = roles.some(({ role }) => role === 'labor_budget_rep');
  return represents && !sidesSatFor(team.snapshot, personId).includes('management');
}
