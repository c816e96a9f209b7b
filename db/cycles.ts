import type { Pool } from 'pg';
import { z } from 'zod';
import type { DateRule, MilestoneKey } from '../domain/dates.ts';
import type { Tx } from './transaction.ts';

const cycleRow = z.object({
  budgetYear: z.number().int(),
  status: z.enum(['draft', 'launching', 'running', 'ended', 'cancelled']),
  agreements: z.array(z.string()),
  regions: z.array(z.string()).nullable(),
  calendarVersion: z.number().int(),
  launchedAt: z.date().nullable(),
  teamsInScope: z.number().int().nullable(),
  closingReport: z.record(z.string(), z.unknown()).nullable(),
});
export type Cycle = z.output<typeof cycleRow>;

const COLUMNS = `budget_year as "budgetYear", status, agreements, regions, calendar_version as "calendarVersion",
  launched_at as "launchedAt", teams_in_scope as "teamsInScope", closing_report as "closingReport"`;

export interface PrintedDate {
  key: MilestoneKey;
  printedOn: string;
  rule: DateRule;
  source: string;
}

export async function findCycle(db: Pool | Tx, budgetYear: number): Promise<Cycle | undefined> {
  const { rows } = await db.query(`select ${COLUMNS} from cycles where budget_year = $1`, [budgetYear]);
  return rows[0] && cycleRow.parse(rows[0]);
}

export async function lockCycle(tx: Tx, budgetYear: number): Promise<Cycle | undefined> {
  const { rows } = await tx.query(`select ${COLUMNS} from cycles where budget_year = $1 for update`, [budgetYear]);
  return rows[0] && cycleRow.parse(rows[0]);
}

export async function listCyclesIn(db: Pool | Tx, status: Cycle['status']): Promise<Cycle[]> {
  const { rows } = await db.query(`select ${COLUMNS} from cycles where status = $1 order by budget_year`, [status]);
  return rows.map((row) => cycleRow.parse(row));
}

/** A draft with the first version of its calendar. False when the year has a cycle already. */
export async function insertDraft(
  tx: Tx,
  given: { budgetYear: number; agreements: string[]; regions: string[] | null; createdBy: string | null; atMs: number },
  dates: PrintedDate[],
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `insert into cycles (budget_year, agreements, regions, created_by) values ($1, $2, $3, $4)
     on conflict (budget_year) do nothing`,
    [given.budgetYear, given.agreements, given.regions, given.createdBy],
  );
  if (rowCount === 0) return false;
  await insertCalendarVersion(
    tx,
    { budgetYear: given.budgetYear, version: 1, approvalId: null, atMs: given.atMs },
    '',
    dates,
  );
  return true;
}

/** One version is the whole answer to "what moved": only the dates that moved are in it. */
export async function insertCalendarVersion(
  tx: Tx,
  given: { budgetYear: number; version: number; approvalId: string | null; atMs: number },
  regionId: string,
  dates: PrintedDate[],
): Promise<void> {
  await tx.query(
    'insert into calendar_versions (budget_year, version, approval_id, committed_at) values ($1, $2, $3, $4)',
    [given.budgetYear, given.version, given.approvalId, new Date(given.atMs)],
  );
  await tx.query(
    `insert into milestones (budget_year, version, region_id, key, printed_on, rule, source)
     select $1, $2, $3, key, "printedOn", rule, source
     from jsonb_to_recordset($4::jsonb) as x(key text, "printedOn" date, rule text, source text)`,
    [given.budgetYear, given.version, regionId, JSON.stringify(dates)],
  );
}

/** The newest printed date of each milestone for the nation, with where it comes from. */
export async function listPrintedDates(db: Pool | Tx, budgetYear: number): Promise<PrintedDate[]> {
  const { rows } = await db.query<PrintedDate>(
    `select distinct on (m.key) m.key, m.printed_on as "printedOn", m.rule, m.source
     from milestones m join cycles c on c.budget_year = m.budget_year and m.version <= c.calendar_version
     where m.budget_year = $1 and m.region_id = '' order by m.key, m.version desc`,
    [budgetYear],
  );
  return rows;
}

export async function setCalendarVersion(tx: Tx, budgetYear: number, version: number): Promise<void> {
  await tx.query('update cycles set calendar_version = $2 where budget_year = $1', [budgetYear, version]);
}

export async function markLaunching(tx: Tx, budgetYear: number, approvalId: string, atMs: number): Promise<void> {
  await tx.query(
    `update cycles set status = 'launching', launch_approval_id = $2, launched_at = $3 where budget_year = $1`,
    [budgetYear, approvalId, new Date(atMs)],
  );
}

export async function markRunning(tx: Tx, budgetYear: number): Promise<void> {
  await tx.query(`update cycles set status = 'running' where budget_year = $1 and status = 'launching'`, [budgetYear]);
}

/** Teams by phase, filing, outcome and lateness: what a committee sees of a year. Never lateness by side. */
export async function countTeams(db: Pool | Tx, budgetYear: number): Promise<Record<string, unknown>> {
  const { rows } = await db.query(
    `select count(*)::int as teams, count(*) filter (where not started)::int as "notStarted",
       count(*) filter (where overdue)::int as overdue, count(*) filter (where published)::int as published,
       (select jsonb_object_agg(phase, n) from (select phase, count(*) n from ubt_cycles
         where budget_year = $1 and outcome is null group by phase) p) as "byPhase",
       (select jsonb_object_agg(filing_state, n) from (select filing_state, count(*) n from ubt_cycles
         where budget_year = $1 group by filing_state) f) as "byFilingState",
       (select jsonb_object_agg(filing_kind, n) from (select filing_kind, count(*) n from ubt_cycles
         where budget_year = $1 and filing_kind is not null group by filing_kind) k) as "byFilingKind",
       (select jsonb_object_agg(outcome, n) from (select outcome, count(*) n from ubt_cycles
         where budget_year = $1 and outcome is not null group by outcome) o) as "byOutcome",
       (select count(distinct d.ubt_id)::int from discussions d
         where d.budget_year = $1 and d.held and d.confirmed_at is not null) as "discussionsHeldAndConfirmed"
     from ubt_cycles where budget_year = $1`,
    [budgetYear],
  );
  return rows[0];
}

export async function saveClosingReport(tx: Tx, budgetYear: number, report: Record<string, unknown>): Promise<void> {
  await tx.query(
    `update cycles set status = 'ended', closing_report = $2 where budget_year = $1 and status = 'running'`,
    [budgetYear, report],
  );
}

export async function cancelCycle(tx: Tx, budgetYear: number): Promise<void> {
  await tx.query(`update cycles set status = 'cancelled' where budget_year = $1`, [budgetYear]);
}

/** Replaces the dates of a draft's first version; a launched calendar only gains versions. */
export async function replaceDraftDates(tx: Tx, budgetYear: number, dates: PrintedDate[]): Promise<void> {
  await tx.query(
    `update milestones m set printed_on = x."printedOn", rule = x.rule, source = x.source
     from jsonb_to_recordset($2::jsonb) as x(key text, "printedOn" date, rule text, source text)
     where m.budget_year = $1 and m.version = 1 and m.region_id = '' and m.key = x.key`,
    [budgetYear, JSON.stringify(dates)],
  );
}

/** Sides that have a confirmed national co-chair on this date. */
export async function listSeatedCoChairSides(db: Pool | Tx, today: string): Promise<string[]> {
  const { rows } = await db.query<{ side: string }>(
    `select distinct side from role_assignments where role = 'national_co_chair' and confirmed_by is not null
       and starts_on <= $1::date and (ends_on is null or ends_on > $1::date)`,
    [today],
  );
  return rows.map(({ side }) => side);
}
