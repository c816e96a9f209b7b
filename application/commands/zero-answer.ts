import { nationalToday } from '../../calendar/national-today.ts';
import type { Team } from '../../db/teams/teams.ts';
import type { Tx } from '../../db/transaction.ts';
import { refuseUnless } from '../../domain/errors.ts';
import { levelInWords } from '../../domain/level-in-words.ts';
import { levelOf } from '../../domain/levels.ts';
import { type Actor, rolesFor } from '../../domain/permissions.ts';
import { sidesSatFor } from '../../domain/team-cycle/seats.ts';
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
  if (level === 'labor') {
    refuseUnless(
      await speaksForLabor(tx, actor, team, today),
      'not_seat_holder',
      'This zero is now with labor; only the present labor co-lead or the labor budget representative can answer it.',
    );
    return { unitId, level, side: sideOf(['labor']), personId, agree };
  }
  const possible = await sidesOfLevel(tx, team, personId, level, today);
  refuseUnless(
    possible.length > 0,
    'wrong_level',
    `This backfill of zero waits for ${levelInWords(level)}; only who speaks for a side there can answer it.`,
    { level },
  );
  return { unitId, level, side: sideOf(possible), personId, agree };
}

/** Labor's people at every level, management's co-chairs alone. */
function isEverAsked(actor: Actor, team: Team): boolean {
  const roles = rolesFor(actor, 'answer_zero', teamResource(team));
  return roles.some(({ role, side }) => side === 'labor' || ['region', 'nation'].includes(levelOf(role) ?? ''));
}

/** Labor's seat, or its budget representative, unless that person sits for management here. */
async function speaksForLabor(tx: Tx, actor: Actor, team: Team, today: string): Promise<boolean> {
  const { personId } = actor;
  if ((await sidesOfSeats(tx, team, personId, today)).includes('labor')) return true;
  const roles = rolesFor(actor, 'answer_zero', { ...teamResource(team), side: 'labor' });
  const represents = roles.some(({ role }) => role === 'labor_budget_rep');
  return represents && !sidesSatFor(team.snapshot, personId).includes('management');
}
