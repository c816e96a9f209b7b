// Changes of a draft. Who was asked to confirm its launch was asked about something else, so the request ends with them.

import type { PrintedDate } from '../../calendar/team-dates.ts';
import { closeLaunchRequests } from '../../db/cycles/approvals.ts';
import { setDraftScope } from '../../db/cycles/cycles.ts';
import { writeDraftDates } from '../../db/cycles/milestones.ts';
import { inTransaction, type Tx } from '../../db/transaction.ts';
import type { UseCaseDeps } from '../deps.ts';
import { lockDraft } from './lock-draft.ts';
import { refuseDates } from './refuse-dates.ts';
import { refuseUnknownRegions } from './refuse-unknown-regions.ts';

type Deps = Pick<UseCaseDeps, 'pool' | 'clock'>;

export const editDraftDates = (deps: Deps, budgetYear: number, dates: PrintedDate[]): Promise<void> =>
  changeDraft(deps, budgetYear, async (tx) => {
    await refuseDates(tx, budgetYear, { regionId: null, dates });
    await writeDraftDates(tx, budgetYear, '', dates);
  });

/** @param scope `regions` null: every region */
export async function editDraftScope(
  deps: Deps,
  budgetYear: number,
  scope: { agreements: string[]; regions: string[] | null },
): Promise<void> {
  if (scope.regions) await refuseUnknownRegions(deps.pool, scope.regions);
  await changeDraft(deps, budgetYear, (tx) => setDraftScope(tx, budgetYear, scope));
}

async function changeDraft(
  { pool, clock }: Deps,
  budgetYear: number,
  change: (tx: Tx) => Promise<void>,
): Promise<void> {
  await inTransaction(pool, async (tx) => {
    await lockDraft(tx, budgetYear);
    await change(tx);
    // a waiting request was about the old draft, so it ends and has to be made again
    await closeLaunchRequests(tx, budgetYear, 'draft_edited', clock.now());
  });
}
