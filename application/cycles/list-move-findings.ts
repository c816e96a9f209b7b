import type { Pool } from 'pg';
import { type CalendarFinding, cycleFindings } from '../../calendar/cycle-findings.ts';
import { localDateOf } from '../../calendar/instants.ts';
import { NATIONAL_REFERENCE } from '../../calendar/place.ts';
import { replaceDates } from '../../calendar/replace-dates.ts';
import type { PrintedDate } from '../../calendar/team-dates.ts';
import { listRegionsInScope } from '../../db/cycles/launch-check.ts';
import { listPrintedDates, listRegionalDates } from '../../db/cycles/milestones.ts';
import type { Tx } from '../../db/transaction.ts';

export interface ThoughtOfDates {
  budgetYear: number;
  /** null: the nation's dates. */
  regionId: string | null;
  dates: PrintedDate[];
}

export interface DateMove extends Omit<ThoughtOfDates, 'dates'> {
  date: PrintedDate;
}

/** The same before one date is moved and after it. */
export const listMoveFindings = (
  db: Pool | Tx,
  { date, ...move }: DateMove,
  nowMs: number,
): Promise<CalendarFinding[]> => listDateFindings(db, { ...move, dates: [date] }, nowMs);

/**
 * What is odd about these dates of a cycle, written or only thought of: a day off where teams are, a day that has passed,
 * their order beside the others.
 */
export async function listDateFindings(
  db: Pool | Tx,
  { budgetYear, regionId, dates }: ThoughtOfDates,
  nowMs: number,
): Promise<CalendarFinding[]> {
  const national = await listPrintedDates(db, budgetYear);
  const regional = await listRegionalDates(db, budgetYear);
  const inScope = await listRegionsInScope(db, budgetYear, localDateOf(nowMs, NATIONAL_REFERENCE.timeZone));
  const regions = inScope
    .filter((region) => regionId === null || region.regionId === regionId)
    .map((region) => ({ ...region, own: ownDates(regional.get(region.regionId) ?? [], regionId, dates) }));
  const thought = regionId === null ? replaceDates(national, dates) : national;
  const isAsked = (key: string) => dates.some((date) => date.key === key);
  return cycleFindings(thought, regions, nowMs).filter(({ keys }) => keys.some(isAsked));
}

const ownDates = (own: PrintedDate[], regionId: string | null, dates: PrintedDate[]): PrintedDate[] =>
  regionId === null ? own : [...own.filter(({ key }) => !dates.some((date) => date.key === key)), ...dates];
