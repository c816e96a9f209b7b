// What the claims about large nations have in common: their sizes, an empty nation to fill, and how a question to it is timed.

import type { Pool } from 'pg';
import { createPool } from '../db/pool.ts';
import { createDatabase } from '../test/support/database.ts';
import setup from '../test/support/servers/setup.ts';
import { stopEverything } from '../test/support/servers/stop-at-end.ts';

export const YEAR = 2030;
/** The nation's teams, and ten times as many. */
const SIZES = [3944, 39_440];

/** Of each size: a nation with a running cycle and eight regions, without a facility or team yet. */
export async function inEachNation<T>(
  measure: (teams: number, pools: { owner: Pool; api: Pool }) => Promise<T>,
): Promise<T[]> {
  await setup();
  try {
    const rows: T[] = [];
    for (const teams of SIZES) rows.push(await inNation((pools) => measure(teams, pools)));
    return rows;
  } finally {
    await stopEverything();
  }
}

async function inNation<T>(measure: (pools: { owner: Pool; api: Pool }) => Promise<T>): Promise<T> {
  const database = await createDatabase();
  const [owner, api] = [createPool(database.ownerUrl), createPool(database.apiUrl)];
  try {
    await owner.query(`insert into people (person_id, name, email) values ('founder', 'F', 'f@example.org')`);
    await owner.query(
      `insert into cycles (budget_year, status, agreements, created_by) values ($1, 'running', '{COALITION_2023}', 'founder')`,
      [YEAR],
    );
    await owner.query(`insert into regions select 'region-' || n, 'Region ' || n from generate_series(1, 8) n`);
    return await measure({ owner, api });
  } finally {
    await Promise.all([owner.end(), api.end()]);
    await database.drop();
  }
}

const WARM_UP = 20;

/** How long each of so many took, in milliseconds, after some that are not counted: the first ones compile. */
export async function timesOf(times: number, work: () => Promise<unknown>): Promise<number[]> {
  const took: number[] = [];
  for (let n = 0; n < WARM_UP; n += 1) await work();
  for (let n = 0; n < times; n += 1) {
    const began = performance.now();
    await work();
    took.push(performance.now() - began);
  }
  return took;
}

/** Says whether a region's page meets its target; the process fails where it does not. */
export function tellTarget(mostMs: number, isMet: boolean): void {
  console.log(`\nThe target for a region's page is ≤ ${mostMs} ms: ${isMet ? 'met' : 'missed'}.`);
  process.exitCode = isMet ? 0 : 1;
}
