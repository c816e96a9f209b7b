import { findCycle, insertDraft, listPrintedDates } from '../db/cycles.ts';
import { inTransaction } from '../db/transaction.ts';
import type { NationalDeps } from './national-activities.ts';

/** Year N+1 as a draft from year N: same agreements, regions and rules, every printed date one year later. */
export async function draftFollowingYear(deps: NationalDeps, budgetYear: number): Promise<void> {
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
      dates.map((date) => ({ ...date, printedOn: oneYearLater(date.printedOn), source: `drafted from ${budgetYear}` })),
    );
  });
}

/** 29 February becomes the 28th. */
function oneYearLater(date: string): string {
  const [year, rest] = [Number(date.slice(0, 4)) + 1, date.slice(4)];
  return `${year}${rest === '-02-29' ? '-02-28' : rest}`;
}
