import type { Pool } from 'pg';
import { z } from 'zod';
import { ID_TAKEN } from '../../domain/ids.ts';
import { one } from '../query.ts';

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
  pausedAt: z.date().nullable(),
  finishedAt: z.date().nullable(),
  welcomedAt: z.date().nullable(),
  /** Welcome mails, those to forward included, by the outbox's status. */
  mails: z.record(z.string(), z.number().int()),
});
export type LaunchProgressRow = z.output<typeof progressRow>;

/** How far a launch is. @param since what counts as lately, for the rate */
export async function getLaunchProgress(pool: Pool, budgetYear: number, since: Date): Promise<LaunchProgressRow> {
  return one(
    pool,
    progressRow,
    `select t.*, c.launch_pause as pause, c.launch_paused_by as "pausedBy", c.launch_paused_at as "pausedAt", c.launch_finished_at as "finishedAt",
       c.welcomed_at as "welcomedAt",
       array(select jsonb_build_object('ubtId', ubt_id, 'problem', start_problem) from ubt_cycles
         where budget_year = $1::int and started_at is null and start_problem is not null order by ubt_id limit 20)
         as "firstFailing",
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
