import { listCovers } from '../../../db/teams.ts';
import { rolesFor } from '../../../domain/can.ts';
import { DomainError } from '../../../domain/errors.ts';
import type { ZeroLevel } from '../../../domain/state.ts';
import type { Role } from '../../../domain/vocabulary.ts';
import { nationalToday } from '../../acting-person.ts';
import { teamResource } from '../../readable-team.ts';
import { teamCommand } from '../../team-command.ts';

const LEVEL: Partial<Record<Role, ZeroLevel>> = {
  co_lead: 'labor',
  labor_budget_rep: 'labor',
  // covers an empty labor seat
  sponsor: 'labor',
  regional_co_chair: 'region',
  national_co_chair: 'nation',
};

export const answerZero = teamCommand({
  type: 'answer_zero',
  path: 'zero-answers',
  summary: 'Labor, then if needed both regional or national co-chairs, agree to a backfill of zero or refuse it.',
  async facts({ deps, tx, actor, team, body }) {
    const pending = team.snapshot.units.find(({ unitId }) => unitId === body.unitId)?.zeroLevel;
    const held = rolesFor(actor, 'answer_zero', teamResource(team)).filter(({ role }) => LEVEL[role] !== undefined);
    const fitting = held.find(({ role, side }) => LEVEL[role] === pending && (pending !== 'labor' || side === 'labor'));
    const role = fitting ?? held[0];
    if (role?.side && (pending === 'region' || pending === 'nation')) {
      // a vacant regional co-chair is covered by the national one of the same side
      const level = pending === 'region' ? 'regional_co_chair' : 'national_co_chair';
      const speakers = await listCovers(tx, team, role.side, nationalToday(deps), level);
      if (speakers.includes(actor.personId))
        return { unitId: body.unitId, level: pending, side: role.side, agree: body.agree };
    }
    const level = role && LEVEL[role.role];
    if (!role?.side || !level || (level === 'labor' && role.side !== 'labor')) {
      throw new DomainError(
        'not_allowed',
        'A backfill of zero is answered by labor, then by the co-chairs of both sides.',
      );
    }
    const { labor } = team.snapshot.seats;
    const seated = labor.personId !== null && labor.standing !== 'ad_interim';
    const outOfSeat = role.role === 'co_lead' && labor.personId !== actor.personId;
    if (outOfSeat || (role.role === 'sponsor' && seated)) {
      throw new DomainError(
        'not_seat_holder',
        'Only the present labor co-lead or the labor budget representative can answer.',
      );
    }
    return { unitId: body.unitId, level, side: role.side, agree: body.agree };
  },
});
