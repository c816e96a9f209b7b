// The pause of a launch: people stop it and let it go on; the launching activity looks between two pages.

import type { Pool } from 'pg';
import { z } from 'zod';
import { many, maybeOne } from '../query.ts';
import type { Tx } from '../transaction.ts';

const pauseRow = z.object({ stopped: z.boolean() });
const yearRow = z.object({ year: z.number().int() });

interface Change {
  by: string;
  atMs: number;
}

/** The launch stops after the page under way. Idempotent. */
export async function stopLaunch(tx: Tx, budgetYear: number, { by, atMs }: Change): Promise<void> {
  await tx.query(
    `update cycles set launch_pause = 'asked', launch_paused_by = $2, launch_paused_at = $3
     where budget_year = $1 and status = 'launching' and (launch_pause is null or launch_pause = 'resumed')`,
    [budgetYear, by, new Date(atMs)],
  );
}

/** The launch goes on: at once where it had not stopped yet, else as soon as its workflow gets the signal. */
export async function resumeLaunch(tx: Tx, budgetYear: number, { by, atMs }: Change): Promise<void> {
  await tx.query(
    `update cycles set launch_pause = case launch_pause when 'stopped' then 'resumed' end, launch_paused_by = $2, launch_paused_at = $3
     where budget_year = $1 and status = 'launching' and launch_pause in ('asked', 'stopped')`,
    [budgetYear, by, new Date(atMs)],
  );
}

/** True: people want it stopped, and this is noted as having happened. */
export async function pausedBetweenPages(pool: Pool, budgetYear: number): Promise<boolean> {
  const row = await maybeOne(
    pool,
    pauseRow,
    `update cycles set launch_pause = case launch_pause when 'resumed' then null else 'stopped' end
     where budget_year = $1 and launch_pause is not null returning launch_pause is not null as stopped`,
    [budgetYear],
  );
  return row?.stopped ?? false;
}

/** Launches that were let go on and whose workflow may not have got the signal. */
export async function listResumedLaunches(pool: Pool): Promise<number[]> {
  const rows = await many(
    pool,
    yearRow,
    `select budget_year as year from cycles where status = 'launching' and launch_pause = 'resumed' order by budget_year`,
  );
  return rows.map(({ year }) => year);
}
