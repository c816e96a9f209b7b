// A cycle's calendar as versioned data: what is printed for the nation and for regions. calendar/ makes instants of it.

import { z } from 'zod';
import type { PrintedDate } from '../../calendar/team-dates.ts';
import { DATE_RULES, MILESTONE_KEYS } from '../../domain/dates.ts';
import { type Db, many } from '../query.ts';
import type { Tx } from '../transaction.ts';

/** A version holds only the dates that moved with it. */
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

const printedDate = z.object({
  key: z.enum(MILESTONE_KEYS),
  printedOn: z.string(),
  rule: z.enum(DATE_RULES),
  source: z.string(),
}) satisfies z.ZodType<PrintedDate>;
const regionalDate = printedDate.extend({ regionId: z.string() });
const versionRow = z.object({ budgetYear: z.number().int(), version: z.number().int() });

/** The newest printed date of each milestone of the nation, or those that a region has of its own. */
export async function listPrintedDates(db: Db, budgetYear: number, regionId = ''): Promise<PrintedDate[]> {
  return many(
    db,
    printedDate,
    `select distinct on (m.key) m.key, m.printed_on as "printedOn", m.rule, m.source
     from milestones m join cycles c on c.budget_year = m.budget_year and m.version <= c.calendar_version
     where m.budget_year = $1 and m.region_id = $2 order by m.key, m.version desc`,
    [budgetYear, regionId],
  );
}

/** What regions have of their own, by region: the newest printed date of each milestone. */
export async function listRegionalDates(db: Db, budgetYear: number): Promise<Map<string, PrintedDate[]>> {
  const rows = await many(
    db,
    regionalDate,
    `select distinct on (m.region_id, m.key) m.region_id as "regionId", m.key, m.printed_on as "printedOn", m.rule, m.source
     from milestones m join cycles c on c.budget_year = m.budget_year and m.version <= c.calendar_version
     where m.budget_year = $1 and m.region_id <> '' order by m.region_id, m.key, m.version desc`,
    [budgetYear],
  );
  const regional = new Map<string, PrintedDate[]>();
  for (const { regionId, ...date } of rows) regional.set(regionId, [...(regional.get(regionId) ?? []), date]);
  return regional;
}

export async function setCalendarVersion(tx: Tx, budgetYear: number, version: number): Promise<void> {
  await tx.query('update cycles set calendar_version = $2 where budget_year = $1', [budgetYear, version]);
}

/**
 * Writes dates of a draft's only version; a launched calendar only gains versions.
 *
 * @param regionId '' for the nation
 */
export async function writeDraftDates(
  tx: Tx,
  budgetYear: number,
  regionId: string,
  dates: PrintedDate[],
): Promise<void> {
  await tx.query(
    `insert into milestones (budget_year, version, region_id, key, printed_on, rule, source)
     select $1, 1, $2, key, "printedOn", rule, source
     from jsonb_to_recordset($3::jsonb) as x(key text, "printedOn" date, rule text, source text)
     on conflict (budget_year, region_id, key, version) do update
       set printed_on = excluded.printed_on, rule = excluded.rule, source = excluded.source`,
    [budgetYear, regionId, JSON.stringify(dates)],
  );
}

/**
 * A new version of running calendars, with which each team takes its dates anew: of those that move dates off days off,
 * because which days those are has changed, or of those in which one of these teams runs, because it has moved. Answers with
 * their budget years.
 */
export async function renewCalendars(tx: Tx, atMs: number, moved: string[] | null = null): Promise<number[]> {
  const rows = await many(
    tx,
    versionRow,
    `select c.budget_year as "budgetYear", c.calendar_version + 1 as version from cycles c
     where c.status in ('launching', 'running')
       and case when $1::text[] is null
         then exists (select from milestones m where m.budget_year = c.budget_year and m.rule <> 'none')
         else exists (
           select from ubt_cycles u where u.budget_year = c.budget_year and u.outcome is null and u.ubt_id = any($1))
         end
     order by c.budget_year for no key update`,
    [moved],
  );
  for (const { budgetYear, version } of rows) {
    await insertCalendarVersion(tx, { budgetYear, version, approvalId: null, atMs }, '', []);
    await setCalendarVersion(tx, budgetYear, version);
  }
  return rows.map(({ budgetYear }) => budgetYear);
}
