import type { Side } from '../../domain/vocabulary.ts';
import type { Tx } from '../transaction.ts';

interface SeatKey {
  ubtId: string;
  side: Side;
}

/** The standing assignment of a proposed co-lead is confirmed: by themselves, or by their side. */
export async function confirmCoLead(
  tx: Tx,
  seat: SeatKey,
  personId: string,
  confirmedBy: string,
  atMs: number,
): Promise<void> {
  await tx.query(
    `update role_assignments set confirmed_by = $4, confirmed_at = $5
     where role = 'co_lead' and scope_kind = 'team' and scope_id = $1 and side = $2 and person_id = $3
       and ends_on is null and confirmed_by is null`,
    [seat.ubtId, seat.side, personId, confirmedBy, new Date(atMs)],
  );
}

/** Ends the assignments of a seat, except one of this person. `on` is the nation's local date. */
export const endOtherCoLeads = (tx: Tx, seat: SeatKey, personId: string, on: string): Promise<void> =>
  endCoLeads(tx, seat, { is: false, personId }, on);

/** Ends this person's assignment to a seat; somebody whom a roster names already keeps theirs. */
export const endCoLead = (tx: Tx, seat: SeatKey, personId: string, on: string): Promise<void> =>
  endCoLeads(tx, seat, { is: true, personId }, on);

async function endCoLeads(tx: Tx, seat: SeatKey, whose: { is: boolean; personId: string }, on: string): Promise<void> {
  await tx.query(
    `with seated as (
       select role_assignment_id from role_assignments
       where role = 'co_lead' and scope_kind = 'team' and scope_id = $1 and side = $2 and ends_on is null
         and (person_id = $3) = $5
       order by role_assignment_id for no key update
     )
     update role_assignments set ends_on = greatest(starts_on, $4::date)
     where role_assignment_id in (select role_assignment_id from seated)`,
    [seat.ubtId, seat.side, whose.personId, on, whose.is],
  );
}

export async function insertCoLead(
  tx: Tx,
  seat: SeatKey,
  given: { personId: string; confirmedBy: string; startsOn: string; atMs: number },
): Promise<void> {
  await tx.query(
    `insert into role_assignments
       (person_id, role, side, scope_kind, scope_id, starts_on, source, confirmed_by, confirmed_at)
     select $1, 'co_lead', $2, 'team', $3, $4, 'naming', $5, $6
     where not exists (
       select from role_assignments where role = 'co_lead' and scope_kind = 'team' and scope_id = $3 and side = $2
         and person_id = $1 and ends_on is null)`,
    [given.personId, seat.side, seat.ubtId, given.startsOn, given.confirmedBy, new Date(given.atMs)],
  );
}
