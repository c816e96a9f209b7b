// Whether a decision agrees with the ask, the year and the record: asked when it is made and again when it is published.

import { localDateOf } from '../../calendar/instants.ts';
import { yearAfter } from '../../calendar/local-date.ts';
import { findContact } from '../../db/organization/people.ts';
import type { Team } from '../../db/teams/teams.ts';
import type { Tx } from '../../db/transaction.ts';
import type { FieldProblem } from '../../domain/field-problems.ts';
import { type DecisionMade, decisionProblems } from '../../domain/team-cycle/decision-problems.ts';

/** @param rolesOn the local date by which roles begin and end */
export async function checkDecision(
  tx: Tx,
  { timeZone, snapshot }: Team,
  made: Omit<DecisionMade, 'contact'>,
  { nowMs, rolesOn }: { nowMs: number; rolesOn: string },
): Promise<FieldProblem[]> {
  const contact = made.contactPersonId === null ? undefined : await findContact(tx, made.contactPersonId, rolesOn);
  return decisionProblems({ ...made, contact }, reviewDates({ timeZone, snapshot }, nowMs));
}

/** Local dates: a review is after the one and before the other. */
export function reviewDates({ timeZone, snapshot }: Pick<Team, 'timeZone' | 'snapshot'>, nowMs: number) {
  const closesOn = localDateOf(snapshot.known.dates.close - 1, timeZone);
  return { today: localDateOf(nowMs, timeZone), reviewBefore: yearAfter(closesOn) };
}
