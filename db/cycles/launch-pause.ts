// The brake of a launch: people stop it and let it go on; the launching activity heeds it between two pages.

import type { Pool } from 'pg';
import type { Tx } from '../transaction.ts';

interface Braking {
  by: string;
  atMs: number;
}

/** The launch stops after the page under way. Stopping what stops or stands already changes nothing. */
export async function stopLaunch(tx: Tx, budgetYear: number, { by, atMs }: Braking): Promise<void> {
  await tx.query(
    `update cycles set brake = 'asked', brake_by = $2, brake_at = $3
     where budget_year = $1 and status = 'launching' and (brake is null or brake = 'released')`,
    [budgetYear, by, new Date(atMs)],
  );
}

/** The launch goes on: at once where it had not stopped yet, else as soon as the engine hears of it. */
export async function releaseLaunch(tx: Tx, budgetYear: number, { by, atMs }: Braking): Promise<void> {
  await tx.query(
    `update cycles set brake = case brake when 'stopped' then 'released' end, brake_by = $2, brake_at = $3
     where budget_year = $1 and status = 'launching' and brake in ('asked', 'stopped')`,
    [budgetYear, by, new Date(atMs)],
  );
}

/** True: people want it stopped, and this is noted as having happened. */
export async function heedBrake(pool: Pool, budgetYear: number): Promise<boolean> {
  const { rows } = await pool.query<{ stopped: boolean }>(
    `update cycles set brake = case brake when 'released' then null else 'stopped' end
     where budget_year = $1 and brake is not null returning brake is not null as stopped`,
    [budgetYear],
  );
  return rows[0]?.stopped ?? false;
}

/** Launches that were let go on and whose engine may not have heard it. */
export async function listReleasedLaunches(pool: Pool): Promise<number[]> {
  const { rows } = await pool.query<{ year: number }>(
    `select budget_year as year from cycles where status = 'launching' and brake = 'released' order by budget_year`,
  );
  return rows.map(({ year }) => year);
}
