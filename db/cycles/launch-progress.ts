import type { Pool } from 'pg';
import { z } from 'zod';
import { ID_TAKEN } from '../../domain/ids.ts';
import { one } from '../query.ts';
import { IN_SCOPE } from './launch.ts';

const progressRow = z.object({
  inserted: z.number().int(),
  running: z.number().int(),
  startedLately: z.number().int(),
  failing: z.number().int(),
  /** Of these, those that no further attempt can start. */
  blocked: z.number().int(),
  firstFailing: z.array(z.object({ ubtId: z.string(), problem: z.string() })),
  pause: z.enum(['asked', 'stopped', 'resumed']).nullable(),
  pausedBy: z.string().nullable(),
  pausedByName: z.string().nullable(),
  pausedAt: z.date().nullable(),
  finishedAt: z.date().nullable(),
  welcomedAt: z.date().nullable(),
  /** Every region with teams in this cycle: those in it, and those that a launch under way has yet to begin. */
  regions: z.array(
    z.object({ regionId: z.string(), name: z.string(), teamsInScope: z.number().int(), running: z.number().int() }),
  ),
  /** Welcome mails, those to forward included, by the outbox's status. */
  mails: z.record(z.string(), z.number().int()),
});
export type LaunchProgressRow = z.output<typeof progressRow>;

/** How far a launch is. @param since what counts as lately, for the rate */
export async function getLaunchProgress(pool: Pool, budgetYear: number, since: Date): Promise<LaunchProgressRow> {
  return one(
    pool,
    progressRow,
    `select t.*, c.launch_pause as pause, c.launch_paused_by as "pausedBy",
       (select name from people where person_id = c.launch_paused_by) as "pausedByName", c.launch_paused_at as "pausedAt", c.launch_finished_at as "finishedAt",
       c.welcomed_at as "welcomedAt",
       array(select jsonb_build_object('ubtId', ubt_id, 'problem', start_problem) from ubt_cycles
         where budget_year = $1::int and started_at is null and start_problem is not null order by ubt_id limit 20)
         as "firstFailing",
       coalesce((select jsonb_agg(r order by r.name) from (
         select g.region_id as "regionId", g.name, count(*)::int as "teamsInScope", count(k.started_at)::int as running
         from (
           select x.region_id, x.started_at from ubt_cycles x where x.budget_year = $1::int
           union all
           select f.region_id, null from ubts u join facilities f using (facility_id)
           where c.status in ('draft', 'launching') and ${IN_SCOPE}
             and not exists (select from ubt_cycles x where x.budget_year = $1::int and x.ubt_id = u.ubt_id)) k
         join regions g using (region_id) group by g.region_id, g.name) r), '[]') as regions,
       coalesce((select jsonb_object_agg(status, n) from (
         select status, count(*)::int as n from outbox
         where kind in ('welcome', 'launch_for_leaders') and split_part(key, ':', 3) = $1::int::text group by status) o),
         '{}') as mails
     from cycles c cross join lateral (
       select count(*)::int as inserted, count(started_at)::int as running,
         count(*) filter (where started_at > $2)::int as "startedLately",
         count(*) filter (where started_at is null and start_problem is not null)::int as failing,
         count(*) filter (where started_at is null and start_problem = $3)::int as blocked
       from ubt_cycles where budget_year = $1) t
     where c.budget_year = $1`,
    [budgetYear, since, ID_TAKEN],
  );
}
