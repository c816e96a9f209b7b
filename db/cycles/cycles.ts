import { isDeepStrictEqual } from 'node:util';
import type { Pool } from 'pg';
import { z } from 'zod';
import type { PrintedDate } from '../../calendar/team-dates.ts';
import { CYCLE_STATUSES, FILING_KINDS, FILING_STATES, OUTCOMES, PHASES } from '../../domain/vocabulary.ts';
import { type Db, many, maybeOne, one } from '../query.ts';
import type { Tx } from '../transaction.ts';
import { insertCalendarVersion, listPrintedDates, writeDraftDates } from './milestones.ts';

const counted = z.number().int();
/** A count of 0 has no key; null counts as a record without keys. */
const countedBy = <const K extends readonly string[]>(keys: K) => z.partialRecord(z.enum(keys), counted).nullable();
const teamCounts = z.object({
  teams: counted,
  notStarted: counted,
  overdue: counted,
  published: counted,
  discussionsHeldAndConfirmed: counted,
  byPhase: countedBy(PHASES),
  byFilingState: countedBy(FILING_STATES),
  byFilingKind: countedBy(FILING_KINDS),
  byOutcome: countedBy(OUTCOMES),
});
export type TeamCounts = z.output<typeof teamCounts>;

const cycleRow = z.object({
  budgetYear: z.number().int(),
  status: z.enum(CYCLE_STATUSES),
  agreements: z.array(z.string()),
  regions: z.array(z.string()).nullable(),
  calendarVersion: z.number().int(),
  launchedAt: z.date().nullable(),
  teamsInScope: z.number().int().nullable(),
  closingReport: teamCounts.nullable(),
});
export type Cycle = z.output<typeof cycleRow>;

const COLUMNS = `budget_year as "budgetYear", status, agreements, regions, calendar_version as "calendarVersion",
  launched_at as "launchedAt", teams_in_scope as "teamsInScope", closing_report as "closingReport"`;

export async function findCycle(db: Db, budgetYear: number): Promise<Cycle | undefined> {
  return maybeOne(db, cycleRow, `select ${COLUMNS} from cycles where budget_year = $1`, [budgetYear]);
}

export async function lockCycle(tx: Tx, budgetYear: number): Promise<Cycle | undefined> {
  return maybeOne(tx, cycleRow, `select ${COLUMNS} from cycles where budget_year = $1 for no key update`, [budgetYear]);
}

/** Newest first. */
export async function listCycles(db: Db): Promise<Cycle[]> {
  return many(db, cycleRow, `select ${COLUMNS} from cycles order by budget_year desc`);
}

export async function listCyclesIn(db: Db, status: Cycle['status']): Promise<Cycle[]> {
  return many(db, cycleRow, `select ${COLUMNS} from cycles where status = $1 order by budget_year`, [status]);
}

interface Draft {
  budgetYear: number;
  agreements: string[];
  regions: string[] | null;
  createdBy: string | null;
  atMs: number;
}

/** A draft with the first version of its calendar. False when the year has a cycle already. */
export async function insertDraft(tx: Tx, given: Draft, dates: PrintedDate[]): Promise<boolean> {
  const { budgetYear, agreements, regions, createdBy, atMs } = given;
  const { rowCount } = await tx.query(
    `insert into cycles (budget_year, agreements, regions, created_by) values ($1, $2, $3, $4)
     on conflict (budget_year) do nothing`,
    [budgetYear, agreements, regions, createdBy],
  );
  if (rowCount === 0) return false;
  await insertCalendarVersion(tx, { budgetYear, version: 1, approvalId: null, atMs }, '', dates);
  return true;
}

/** A draft in the place of one that was cancelled before its launch and left nothing behind. False where there is none. */
export async function reviveDraft(tx: Tx, given: Draft, dates: PrintedDate[]): Promise<boolean> {
  const { rowCount } = await tx.query(
    `update cycles set status = 'draft', agreements = $2, regions = $3, created_by = $4
     where budget_year = $1 and status = 'cancelled' and launched_at is null`,
    [given.budgetYear, given.agreements, given.regions, given.createdBy],
  );
  if (rowCount === 0) return false;
  await writeDraftDates(tx, given.budgetYear, '', dates);
  return true;
}

/** Whether this very draft stands, by the same person and not edited since: then the request is a repeated one. */
export async function isDraftOf(tx: Tx, given: Draft, dates: PrintedDate[]): Promise<boolean> {
  const { rowCount } = await tx.query(
    `select from cycles where budget_year = $1 and status = 'draft' and agreements = $2
       and (regions, created_by) is not distinct from ($3::text[], $4::text)`,
    [given.budgetYear, given.agreements, given.regions, given.createdBy],
  );
  if (rowCount === 0) return false;
  const current = await listPrintedDates(tx, given.budgetYear);
  return isDeepStrictEqual(byKey(current), byKey(dates));
}

const byKey = (dates: PrintedDate[]) => new Map(dates.map(({ key, ...date }) => [key, date]));

export async function markLaunching(tx: Tx, budgetYear: number, approvalId: string, atMs: number): Promise<void> {
  await tx.query(
    `update cycles set status = 'launching', launch_approval_id = $2, launched_at = $3 where budget_year = $1`,
    [budgetYear, approvalId, new Date(atMs)],
  );
}

export async function markRunning(tx: Tx, budgetYear: number, atMs: number): Promise<void> {
  await tx.query(
    `update cycles set status = 'running', launch_pause = null, launch_finished_at = $2
     where budget_year = $1 and status = 'launching'`,
    [budgetYear, new Date(atMs)],
  );
}

/** Launched, still running, and not everybody has a welcome. */
export async function isToBeWelcomed(pool: Pool, budgetYear: number): Promise<boolean> {
  const { rowCount } = await pool.query(
    `select from cycles where budget_year = $1 and status = 'running' and welcomed_at is null`,
    [budgetYear],
  );
  return rowCount === 1;
}

export async function markWelcomed(pool: Pool, budgetYear: number, atMs: number): Promise<void> {
  await pool.query('update cycles set welcomed_at = coalesce(welcomed_at, $2) where budget_year = $1', [
    budgetYear,
    new Date(atMs),
  ]);
}

/** Teams by phase, filing, outcome and lateness: what a committee sees of a year. Never lateness by side. */
export async function countTeams(db: Db, budgetYear: number): Promise<TeamCounts> {
  // the rows are read once, and what is told is summed up from the few kinds of teams that there are
  return one(
    db,
    teamCounts,
    `with kinds as materialized (
       select phase, filing_state, filing_kind, outcome, count(*) as n, count(*) filter (where started_at is null) as not_started,
         count(*) filter (where overdue) as overdue, count(*) filter (where published) as published
       from ubt_cycles where budget_year = $1 group by phase, filing_state, filing_kind, outcome
     )
     select coalesce(sum(n), 0)::int as teams, coalesce(sum(not_started), 0)::int as "notStarted",
       coalesce(sum(overdue), 0)::int as overdue, coalesce(sum(published), 0)::int as published,
       (select jsonb_object_agg(phase, n) from (select phase, sum(n) n from kinds
         where outcome is null group by phase) p) as "byPhase",
       (select jsonb_object_agg(filing_state, n) from (select filing_state, sum(n) n from kinds
         group by filing_state) f) as "byFilingState",
       (select jsonb_object_agg(filing_kind, n) from (select filing_kind, sum(n) n from kinds
         where filing_kind is not null group by filing_kind) k) as "byFilingKind",
       (select jsonb_object_agg(outcome, n) from (select outcome, sum(n) n from kinds
         where outcome is not null group by outcome) o) as "byOutcome",
       (select count(distinct d.ubt_id)::int from discussions d
         where d.budget_year = $1 and d.held and d.confirmed_at is not null) as "discussionsHeldAndConfirmed"
     from kinds`,
    [budgetYear],
  );
}

export async function saveClosingReport(tx: Tx, budgetYear: number, report: TeamCounts): Promise<void> {
  await tx.query(
    `update cycles set status = 'ended', closing_report = $2 where budget_year = $1 and status = 'running'`,
    [budgetYear, report],
  );
}

export async function cancelCycle(tx: Tx, budgetYear: number): Promise<void> {
  await tx.query(`update cycles set status = 'cancelled' where budget_year = $1`, [budgetYear]);
}

export async function setDraftScope(
  tx: Tx,
  budgetYear: number,
  scope: { agreements: string[]; regions: string[] | null },
): Promise<void> {
  await tx.query('update cycles set agreements = $2, regions = $3 where budget_year = $1', [
    budgetYear,
    scope.agreements,
    scope.regions,
  ]);
}
