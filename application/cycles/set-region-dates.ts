import type { Pool } from 'pg';
import type { PrintedDate } from '../../calendar/team-dates.ts';
import { findNewestApproval } from '../../db/cycles/approvals.ts';
import { listPrintedDates, writeDraftDates } from '../../db/cycles/milestones.ts';
import { inTransaction } from '../../db/transaction.ts';
import { DomainError } from '../../domain/errors.ts';
import { lockDraft } from './lock-draft.ts';
import { refuseDates } from './refuse-dates.ts';
import { refuseUnknownRegions } from './refuse-unknown-regions.ts';

/** Writes a region's own dates into a draft, and answers with all that it has. */
export async function setRegionDates(
  pool: Pool,
  { budgetYear, regionId }: { budgetYear: number; regionId: string },
  dates: PrintedDate[],
): Promise<PrintedDate[]> {
  await refuseUnknownRegions(pool, [regionId]);
  return inTransaction(pool, async (tx) => {
    await lockDraft(tx, budgetYear);
    // locked, so that a region's entry does not change a launch while the other side is confirming it
    if ((await findNewestApproval(tx, 'launch_cycle', budgetYear))?.status === 'waiting') {
      throw new DomainError(
        'not_a_draft',
        'This cycle waits for the confirmation of its launch. Ask a national co-chair, or after the launch ask the other side’s co-chair to move the date.',
      );
    }
    await refuseDates(tx, budgetYear, { regionId, dates });
    await writeDraftDates(tx, budgetYear, regionId, dates);
    return listPrintedDates(tx, budgetYear, regionId);
  });
}
