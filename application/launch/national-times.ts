import type { Pool } from 'pg';
import { endOfDay, startOfDay } from '../../calendar/instants.ts';
import { addDays } from '../../calendar/local-date.ts';
import { NATIONAL_REFERENCE } from '../../calendar/place.ts';
import { listPrintedDates } from '../../db/cycles/milestones.ts';
import type { NationalCycleInput } from '../../temporal/contract/messages.ts';

const DRAFTED_BEFORE_DAYS = 30;
const LAST_ZONES_MARGIN_MS = 24 * 60 * 60 * 1000;

/** Next year's draft is made 30 days before its prepare opens; the report is written once the last zone's `close` has passed. */
export async function nationalTimes(pool: Pool, budgetYear: number): Promise<NationalCycleInput> {
  const dates = await listPrintedDates(pool, budgetYear);
  const on = (key: string) => dates.find((date) => date.key === key)?.printedOn ?? `${budgetYear}-12-31`;
  const opensNextYear = addDays(on('prepare_opens'), 365 - DRAFTED_BEFORE_DAYS);
  return {
    budgetYear,
    draftNextAtMs: startOfDay(opensNextYear, NATIONAL_REFERENCE.timeZone),
    closeMs: endOfDay(on('close'), NATIONAL_REFERENCE.timeZone) + LAST_ZONES_MARGIN_MS,
  };
}
