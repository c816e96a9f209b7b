import type { Tx } from '../transaction.ts';

/** Confirms every proposed role of one side in a region (null: everywhere). Answers with how many. */
export async function confirmProposedRoles(
  tx: Tx,
  given: { side: string; regionId: string | null; confirmedBy: string; atMs: number },
): Promise<number> {
  const { rowCount } = await tx.query(
    `with proposed as (
       select a.role_assignment_id from role_assignments a
       where a.side = $1 and a.confirmed_by is null and a.ends_on is null
         and ($2::text is null
           or (a.scope_kind = 'region' and a.scope_id = $2)
           or (a.scope_kind = 'facility' and a.scope_id in (select facility_id from facilities where region_id = $2))
           or (a.scope_kind = 'team' and a.scope_id in (
             select u.ubt_id from ubts u join facilities f on f.facility_id = u.facility_id where f.region_id = $2)))
       order by a.role_assignment_id for no key update
     )
     update role_assignments set confirmed_by = $3, confirmed_at = $4
     where role_assignment_id in (select role_assignment_id from proposed)`,
    [given.side, given.regionId, given.confirmedBy, new Date(given.atMs)],
  );
  return rowCount ?? 0;
}
