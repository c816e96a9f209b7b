import type { Pool } from 'pg';
import { defaultCalendar } from '../../calendar/default-calendar.ts';
import { followingYear } from '../../calendar/following-year.ts';
import { replaceDates } from '../../calendar/replace-dates.ts';
import type { PrintedDate } from '../../calendar/team-dates.ts';
import { findCycle, insertDraft, isDraftOf, reviveDraft } from '../../db/cycles/cycles.ts';
import { listPrintedDates } from '../../db/cycles/milestones.ts';
import { getNationalPlace } from '../../db/organization/team-places.ts';
import { inTransaction } from '../../db/transaction.ts';
import { DomainError } from '../../domain/errors.ts';
import type { UseCaseDeps } from '../deps.ts';
import { refuseCalendar } from './refuse-dates.ts';
import { refuseUnknownRegions } from './refuse-unknown-regions.ts';

export interface WantedDraft {
  budgetYear: number;
  from: 'template' | 'last_year';
  /** Undefined: as in what it is drafted from. */
  agreements?: string[] | undefined;
  /** null: every region; undefined: as in what it is drafted from. */
  regions?: string[] | null | undefined;
  /** In the place of the dates that it is drafted from. */
  dates: PrintedDate[];
}

/** The same draft by the same person again is the same draft; any other cycle of that year is in its way. */
export async function draftCycle(
  { pool, clock }: Pick<UseCaseDeps, 'pool' | 'clock'>,
  draftedBy: string,
  wanted: WantedDraft,
): Promise<void> {
  const base =
    wanted.from === 'last_year' ? await lastYears(pool, wanted.budgetYear) : await template(pool, wanted.budgetYear);
  const scope = {
    agreements: wanted.agreements ?? base.agreements,
    regions: wanted.regions === undefined ? base.regions : wanted.regions,
  };
  if (scope.agreements.length === 0) {
    throw new DomainError('invalid_request', 'Name the agreements under which this cycle is held.');
  }
  const dates = replaceDates(base.dates, wanted.dates);
  refuseCalendar(dates);
  if (scope.regions) await refuseUnknownRegions(pool, scope.regions);
  const given = { budgetYear: wanted.budgetYear, ...scope, createdBy: draftedBy, atMs: clock.now() };
  const isDrafted = await inTransaction(
    pool,
    async (tx) =>
      (await insertDraft(tx, given, dates)) ||
      (await reviveDraft(tx, given, dates)) ||
      (await isDraftOf(tx, given, dates)),
  );
  if (!isDrafted) {
    throw new DomainError(
      'cycle_exists',
      `There is a cycle for ${wanted.budgetYear} already. Read it, or edit its draft.`,
    );
  }
}

interface Base {
  agreements: string[];
  regions: string[] | null;
  dates: PrintedDate[];
}

async function template(pool: Pool, year: number): Promise<Base> {
  const dates = defaultCalendar(year, await getNationalPlace(pool));
  return { agreements: [], regions: null, dates: dates.map((date) => ({ ...date, source: 'default calendar' })) };
}

async function lastYears(pool: Pool, year: number): Promise<Base> {
  const last = await findCycle(pool, year - 1);
  if (!last) {
    throw new DomainError(
      'not_found',
      `There is no cycle for ${year - 1} to draft from. Draft from the usual calendar instead of last year’s.`,
    );
  }
  const { agreements, regions } = last;
  return { agreements, regions, dates: followingYear(await listPrintedDates(pool, year - 1), year - 1) };
}
