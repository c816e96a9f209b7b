import type { Pool } from 'pg';
import { z } from 'zod';
import { many } from '../query.ts';

const behind = z.object({ budgetYear: z.number().int(), ubtId: z.string() });
export type TeamBehindCalendar = z.output<typeof behind>;

/** Running cycles whose workflow has not applied the newest calendar of its year. */
export async function listTeamsBehindCalendar(pool: Pool, limit: number): Promise<TeamBehindCalendar[]> {
  return many(
    pool,
    behind,
    `select u.budget_year as "budgetYear", u.ubt_id as "ubtId"
     from cycles c join ubt_cycles u on u.budget_year = c.budget_year and u.calendar_version < c.calendar_version
     where u.outcome is null and u.started_at is not null order by u.budget_year, u.ubt_id limit $1`,
    [limit],
  );
}
