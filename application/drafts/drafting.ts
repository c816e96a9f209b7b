import { nationalToday } from '../../calendar/national-today.ts';
import type { Team } from '../../db/teams/teams.ts';
import type { Tx } from '../../db/transaction.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Actor } from '../../domain/permissions.ts';
import { isFreeText, type RevisionContent } from '../../domain/team-cycle/revision-content.ts';
import { sidesOfSeats } from '../commands/acting-side.ts';
import type { UseCaseDeps } from '../deps.ts';

/** A draft is written by the team's co-leads, proposed or seated, or by who covers an empty seat; it is about its units. */
export async function checkDraft(
  deps: Pick<UseCaseDeps, 'clock'>,
  tx: Tx,
  actor: Actor,
  team: Team,
  content: RevisionContent,
): Promise<void> {
  if ((await sidesOfSeats(tx, team, actor.personId, nationalToday(deps))).length === 0) {
    throw new DomainError(
      'not_seat_holder',
      'Only the co-leads of this team, or who covers a seat while it is empty, write its drafts. Ask one of them.',
    );
  }
  const known = team.snapshot.units.map(({ unitId }) => unitId);
  const points = isFreeText(content) ? [] : content.pointsNotAgreed;
  const named = [...content.units, ...content.asks, ...points].flatMap(({ unitId }) => unitId ?? []);
  const unknown = [...new Set(named.filter((unitId) => !known.includes(unitId)))];
  if (unknown.length > 0) {
    throw new DomainError(
      'unit_unknown',
      `This team has no unit ${unknown.join(', ')}; its units are ${known.join(', ')}.`,
    );
  }
}
