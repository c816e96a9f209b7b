import type { Pool } from 'pg';
import { type CalendarFinding, cycleFindings } from '../../calendar/cycle-findings.ts';
import { localDateOf } from '../../calendar/instants.ts';
import { NATIONAL_REFERENCE } from '../../calendar/place.ts';
import { replaceDates } from '../../calendar/replace-dates.ts';
import type { PrintedDate } from '../../calendar/team-dates.ts';
import { listRegionsInScope } from '../../db/cycles/launch-check.ts';
import { listPrintedDates, listRegionalDates } from '../../db/cycles/milestones.ts';
import type { Tx } from '../../db/transaction.ts';

export interface DateMove {
  budgetYear: number;
  /** null: the nation's date. */
  regionId: string | null;
  date: PrintedDate;
}

/**
 * What is odd about one date of a cycle once it is moved: a day off where teams are, a day that has passed, its order
 * beside the others. The same before the move and after it.
 */
export async function listMoveFindings(
  db: Pool | Tx,
  { budgetYear, regionId, date }: DateMove,
  nowMs: number,
): Promise<CalendarFinding[]> {
  const national = await listPrintedDates(db, budgetYear);
  const regional = await listRegionalDates(db, budgetYear);
  const inScope = await listRegionsInScope(db, budgetYear, localDateOf(nowMs, NATIONAL_REFERENCE.timeZone));
  const regions = inScope
    .filter((region) => regionId === null || region.regionId === regionId)
    .map((region) => ({ ...region, own: ownDates(regional.get(region.regionId) ?? [], regionId, date) }));
  const moved = regionId === null ? replaceDates(national, [date]) : national;
  return cycleFindings(moved, regions, nowMs).filter(({ keys }) => keys.includes(date.key));
}

const ownDates = (own: PrintedDate[], regionId: string | null, date: PrintedDate): PrintedDate[] =>
  regionId === null ? own : [...own.filter(({ key }) => key !== date.key), date];
