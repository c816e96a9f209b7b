import { setTimeout as sleep } from 'node:timers/promises';
import { ubtCycleId } from '../domain/ids.ts';
import { rosterRow } from '../test/imports/files.ts';
import { startProduct } from '../test/support/product.ts';
import { BUDGET_YEAR, bringIn, PEOPLE } from '../test/support/team-year.ts';
import { lastFirstTaskAt } from './first-tasks.ts';

const SWEEP_MS = 2000;
const LOOK_MS = 1000;

/** Milliseconds from the confirmation until every team runs, its row and first duties are there, its first task is done. */
export async function ownLaunch(teams: number): Promise<number> {
  const product = await startProduct({ launchPerSecond: 10_000 });
  try {
    const { nationalLabor, nationalManagement } = PEOPLE;
    const path = `/api/cycles/${BUDGET_YEAR}`;
    const ids = Array.from({ length: teams }, (_, n) => `T-${n + 1}`);
    await bringIn(
      product,
      ids.map((ubt_ref) => rosterRow({ ubt_ref })),
    );
    await product.post(nationalLabor, '/api/cycles', { budgetYear: BUDGET_YEAR, agreements: ['COALITION_2023'] });
    await product.post(nationalLabor, `${path}/launch`);
    // as in production: a test's worker sweeps ten times as often
    await product.stopWorker();
    await product.startWorker(SWEEP_MS);
    const began = Date.now();
    await product.post(nationalManagement, `${path}/launch/confirmation`);
    const finishedAt = async () => (await product.get(nationalLabor, `${path}/launch`)).body.finishedAt;
    while ((await finishedAt()) === null) await sleep(LOOK_MS);
    const endedMs = Date.parse(await finishedAt());
    const lastTaskMs = await lastFirstTaskAt(
      product.client,
      ids.map((ubtId) => ubtCycleId(BUDGET_YEAR, ubtId)),
    );
    const { rows } = await product.owner.query<{ running: number; owing: number }>(
      `select count(started_at)::int as running, (select count(distinct ubt_id)::int from duties) as owing from ubt_cycles`,
    );
    if (rows[0]?.running !== teams || rows[0].owing !== teams)
      throw new Error(`Not all run: ${JSON.stringify(rows[0])}`);
    return Math.max(endedMs, lastTaskMs) - began;
  } finally {
    await product.stop();
  }
}
