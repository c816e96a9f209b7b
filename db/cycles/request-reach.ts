import { z } from 'zod';
import { type Db, many } from '../query.ts';
import { IN_SCOPE } from './launch.ts';

const reachRow = z.object({
  approvalId: z.string(),
  /** How many teams a confirmation would begin, end or move now; null: it is about one. */
  teams: z.number().int().nullable(),
  /** The day that a move would change, as it stands. */
  presentOn: z.string().nullable(),
});
export type RequestReach = z.output<typeof reachRow>;

/** What requests would reach if they were confirmed now. */
export async function listRequestReach(db: Db, approvalIds: string[]): Promise<Map<string, RequestReach>> {
  const rows = await many(
    db,
    reachRow,
    `select a.approval_id as "approvalId",
       case
         when a.action = 'launch_cycle' then (
           select count(*) from ubts u join facilities f using (facility_id) where ${IN_SCOPE})
         when a.scope_kind <> 'team' then (
           select count(*) from ubt_cycles t
           where t.budget_year = a.budget_year and t.outcome is null and (a.region_id is null or t.region_id = a.region_id))
       end::int as teams,
       case when a.action = 'move_milestone' then (
         select m.printed_on from milestones m
         where m.budget_year = a.budget_year and m.key = a.payload ->> 'key' and m.version <= c.calendar_version
           and m.region_id in ('', coalesce(a.region_id, ''))
         order by m.region_id <> '' desc, m.version desc limit 1) end as "presentOn"
     from approvals a join cycles c using (budget_year) where a.approval_id = any($1)`,
    [approvalIds],
  );
  return new Map(rows.map((row) => [row.approvalId, row]));
}
