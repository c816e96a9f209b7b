import type { Duty } from '../../domain/team-cycle/duties.ts';
import type { Tx } from '../transaction.ts';

/**
 * Makes the open duty rows of one team equal to what is owed now: opens the new, moves the due dates of the others,
 * closes what is done. A duty whose clock has no instant yet waits for the recording that brings it.
 */
export async function syncDuties(
  tx: Tx,
  team: { budgetYear: number; ubtId: string },
  owed: Duty[],
  atMs: number,
): Promise<void> {
  const rows = owed
    .filter((duty) => duty.dueMs !== null)
    .map(({ kind, subject, holder, dueMs, resting }) => ({
      kind,
      subject,
      person_id: 'personId' in holder ? holder.personId : null,
      role: 'role' in holder ? holder.role : null,
      side: 'role' in holder ? holder.side : null,
      due_at: new Date(dueMs as number).toISOString(),
      resting,
    }));
  const key = `kind, subject, coalesce(person_id, ''), coalesce(role, ''), coalesce(side, '')`;
  await tx.query(
    `with owed as (
       select * from jsonb_to_recordset($3::jsonb)
         as x(kind text, subject text, person_id text, role text, side text, due_at timestamptz, resting boolean)
     ), closed as (
       update duties set closed_at = $4
       where budget_year = $1 and ubt_id = $2 and closed_at is null and (${key}) not in (select ${key} from owed)
     )
     insert into duties (budget_year, ubt_id, kind, subject, person_id, role, side, opened_at, due_at, resting)
     select $1, $2, kind, subject, person_id, role, side, $4, due_at, resting from owed
     on conflict (budget_year, ubt_id, kind, subject, coalesce(person_id, ''), coalesce(role, ''), coalesce(side, ''))
       where closed_at is null
     do update set due_at = excluded.due_at, resting = excluded.resting
       where duties.due_at <> excluded.due_at or duties.resting <> excluded.resting`,
    [team.budgetYear, team.ubtId, JSON.stringify(rows), new Date(atMs)],
  );
}
