import { followingYear } from '../../calendar/following-year.ts';
import { findCycle, insertDraft } from '../../db/cycles/cycles.ts';
import { listPrintedDates } from '../../db/cycles/milestones.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { LaunchDeps } from './launch-deps.ts';

/** Year N+1 as a draft from year N: same agreements, regions and rules, every printed date one year later. */
export async function draftFollowingYear(deps: LaunchDeps, budgetYear: number): Promise<void> {
  await inTransaction(deps.pool, async (tx) => {
    const cycle = await findCycle(tx, budgetYear);
    if (!cycle) return;
    const dates = await listPrintedDates(tx, budgetYear);
    await insertDraft(
      tx,
      {
        budgetYear: budgetYear + 1,
        agreements: cycle.agreements,
        regions: cycle.regions,
        createdBy: null,
        atMs: deps.clock.now(),
      },
      followingYear(dates, budgetYear),
    );
  });
}
