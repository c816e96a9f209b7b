// Team cycles between their row and the engine's answer that they run: what a launch or a repair has still to start.

import type { Pool } from 'pg';
import { z } from 'zod';
import { ubtCycleId } from '../../domain/ids.ts';
import type { CycleState } from '../../domain/team-cycle/state.ts';
import { many, maybeOne } from '../query.ts';
import { snapshot } from '../teams/snapshot.ts';

const notStarted = z.object({ snapshot });
const startRow = z.object({ budgetYear: z.number().int(), ubtId: z.string(), problem: z.string().nullable() });
const startOfRow = z.object({ startedAt: z.date().nullable(), problem: z.string().nullable(), snapshot });

/** Inserted, but not yet known to run; those whose start failed come last, so that they do not hold up the others. */
export async function listNotStarted(pool: Pool, budgetYear: number, limit: number): Promise<CycleState[]> {
  const rows = await many(
    pool,
    notStarted,
    `select snapshot from ubt_cycles where budget_year = $1 and started_at is null
     order by start_problem is not null, ubt_id limit $2`,
    [budgetYear, limit],
  );
  return rows.map(({ snapshot }) => snapshot);
}

/** The same in every running cycle, for the sweeper: a repair that was cut off. */
export async function listNotStartedAnywhere(pool: Pool, limit: number): Promise<CycleState[]> {
  const rows = await many(
    pool,
    notStarted,
    `select u.snapshot from ubt_cycles u join cycles c on c.budget_year = u.budget_year
     where u.started_at is null and c.status = 'running' order by u.budget_year, u.ubt_id limit $1`,
    [limit],
  );
  return rows.map(({ snapshot }) => snapshot);
}

export async function markStarted(pool: Pool, budgetYear: number, ubtIds: string[], atMs: number): Promise<void> {
  await pool.query(
    `with started as (
       select ubt_id from ubt_cycles where budget_year = $1 and ubt_id = any($2) order by ubt_id for no key update
     )
     update ubt_cycles set started_at = $3, start_problem = null
     where budget_year = $1 and ubt_id in (select ubt_id from started)`,
    [budgetYear, ubtIds, new Date(atMs)],
  );
}

/** @param problems the error's name by team; not its text, which may hold personal data */
export async function saveStartProblems(pool: Pool, budgetYear: number, problems: Map<string, string>): Promise<void> {
  await pool.query(
    `with failed as (
       select x.* from unnest($2::text[], $3::text[]) as x(ubt_id, problem)
       join ubt_cycles u on u.budget_year = $1 and u.ubt_id = x.ubt_id order by u.ubt_id for no key update of u
     )
     update ubt_cycles u set start_problem = failed.problem from failed
     where u.budget_year = $1 and u.ubt_id = failed.ubt_id`,
    [budgetYear, [...problems.keys()], [...problems.values()]],
  );
}

export interface Start {
  workflowId: string;
  /** The error's name of the last attempt that failed; null: none did, or it runs. */
  problem: string | null;
}

/** Of every team's cycle there is or was. */
export async function listStarts(pool: Pool): Promise<Start[]> {
  const rows = await many(
    pool,
    startRow,
    `select budget_year as "budgetYear", ubt_id as "ubtId", start_problem as problem from ubt_cycles`,
  );
  return rows.map(({ budgetYear, ubtId, problem }) => ({ workflowId: ubtCycleId(budgetYear, ubtId), problem }));
}

/** Undefined when the team is not in the cycle. */
export async function findStartOf(
  pool: Pool,
  budgetYear: number,
  ubtId: string,
): Promise<z.output<typeof startOfRow> | undefined> {
  return maybeOne(
    pool,
    startOfRow,
    `select started_at as "startedAt", start_problem as problem, snapshot from ubt_cycles
     where budget_year = $1 and ubt_id = $2`,
    [budgetYear, ubtId],
  );
}
