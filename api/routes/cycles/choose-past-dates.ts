import type { Pool } from 'pg';
import { pastDue } from '../../../calendar/past-due.ts';
import { listPrintedDates, listRegionalDates } from '../../../db/milestones.ts';
import type { Tx } from '../../../db/transaction.ts';
import type { MilestoneKey } from '../../../domain/dates.ts';
import { DomainError } from '../../../domain/errors.ts';

/** The due dates that are over already, of the nation or a region; refuses unless each was chosen to start late. */
export async function choosePastDates(
  db: Pool | Tx,
  budgetYear: number,
  nowMs: number,
  startLate: readonly MilestoneKey[],
): Promise<MilestoneKey[]> {
  const regional = [...(await listRegionalDates(db, budgetYear)).values()].flat();
  const dates = [...(await listPrintedDates(db, budgetYear)), ...regional];
  const past = [...new Set(pastDue(dates, nowMs).map(({ key }) => key))];
  const undecided = past.filter((key) => !startLate.includes(key));
  if (undecided.length === 0) return past;
  throw new DomainError(
    'past_dates_need_choice',
    `Already past: ${undecided.join(', ')}. Shift each with PUT …/milestones, or name it in startLate to start late.`,
    { past: undecided },
  );
}
