import type { Pool } from 'pg';
import { orderFindings } from '../../calendar/cycle-findings.ts';
import { replaceDates } from '../../calendar/replace-dates.ts';
import type { PrintedDate } from '../../calendar/team-dates.ts';
import { listPrintedDates, listRegionalDates } from '../../db/cycles/milestones.ts';
import type { Tx } from '../../db/transaction.ts';
import { DomainError } from '../../domain/errors.ts';

/** Refuses dates that do not make a calendar, for the nation or beside a region's own, all problems at once. */
export async function refuseDates(
  db: Pool | Tx,
  budgetYear: number,
  changed: { regionId: string | null; dates: readonly PrintedDate[] },
): Promise<void> {
  const { regionId, dates } = changed;
  const national = await listPrintedDates(db, budgetYear);
  const regional = await listRegionalDates(db, budgetYear);
  if (regionId !== null) {
    const before = regional.get(regionId) ?? [];
    const kept = before.filter(({ key }) => !dates.some((date) => date.key === key));
    regional.set(regionId, [...kept, ...dates]);
  }
  refuseCalendar(regionId === null ? replaceDates(national, dates) : national, regional);
}

export function refuseCalendar(national: PrintedDate[], regional = new Map<string, PrintedDate[]>()): void {
  const regions = [...regional].map(([regionId, own]) => ({ regionId, own }));
  const problems = orderFindings(national, regions);
  if (problems.length === 0) return;
  const where = (regionIds: string[]) => (regionIds.length > 0 ? `${regionIds.join(', ')}: ` : '');
  throw new DomainError(
    'calendar_incomplete',
    `These dates do not make a calendar: ${problems.map((one) => where(one.regions) + one.message).join(' ')}`,
    { problems },
  );
}
