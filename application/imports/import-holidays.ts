import { isDeepStrictEqual } from 'node:util';
import type { OwnHoliday } from '../../calendar/own-days.ts';
import { renewCalendars } from '../../db/cycles/milestones.ts';
import { lockImports, recordImport } from '../../db/organization/imports.ts';
import { deleteHolidays, listHolidaysOf, listKnownScopes, writeHolidays } from '../../db/organization/own-holidays.ts';
import type { Tx } from '../../db/transaction.ts';
import { Problems } from '../../imports/csv/file-problem.ts';
import type { HolidayRow } from '../../imports/holidays/holiday-file.ts';

export interface HolidayPlan {
  added: OwnHoliday[];
  changed: OwnHoliday[];
  removed: OwnHoliday[];
  /** Running cycles whose teams take their dates anew. */
  renewed: number[];
  /** Scopes that are not on record; then nothing is written. */
  problems: Problems;
}

export interface HolidayImport {
  dryRun: boolean;
  importedBy: string;
  sha256: string;
  nowMs: number;
}

/**
 * A file is the whole of each scope and year that it names: what stands there and is not in it is removed. The same file
 * again changes nothing.
 */
export async function importHolidays(
  tx: Tx,
  rows: readonly HolidayRow[],
  { dryRun, importedBy, sha256, nowMs }: HolidayImport,
): Promise<HolidayPlan> {
  if (!dryRun) await lockImports(tx);
  const problems = unknownScopes(rows, await listKnownScopes(tx));
  const scopeYears = rows.map(({ scopeKind, scopeId, date }) => ({ scopeKind, scopeId, year: yearOf(date) }));
  const unique = [...new Map(scopeYears.map((one) => [JSON.stringify(one), one])).values()];
  const plan = compare(
    rows.map(({ row: _, ...holiday }) => holiday),
    await listHolidaysOf(tx, unique),
  );
  const { added, changed, removed } = plan;
  const counts = { added: added.length, changed: changed.length, removed: removed.length };
  const isSame = added.length + changed.length + removed.length === 0;
  if (dryRun || problems.count > 0) return { ...plan, renewed: [], problems };
  await deleteHolidays(tx, removed);
  await writeHolidays(tx, [...added, ...changed]);
  await recordImport(tx, { kind: 'holidays', sha256, importedBy, rows: rows.length }, counts);
  return { ...plan, renewed: isSame ? [] : await renewCalendars(tx, nowMs), problems };
}

function unknownScopes(rows: readonly HolidayRow[], known: ReadonlySet<string>): Problems {
  const problems = new Problems();
  for (const { row, scopeKind, scopeId } of rows) {
    if (scopeKind !== 'agreement' && scopeKind !== 'facility') continue;
    if (known.has(`${scopeKind} ${scopeId}`)) continue;
    const message = `No ${scopeKind} ${scopeId} is on the roster. Correct it, or import the roster first.`;
    problems.add(row, 'scope', `${scopeKind}:${scopeId}`, message);
  }
  return problems;
}

function compare(wanted: readonly OwnHoliday[], current: readonly OwnHoliday[]) {
  const before = new Map(current.map((holiday) => [keyOf(holiday), holiday]));
  const after = new Set(wanted.map(keyOf));
  return {
    added: wanted.filter((holiday) => !before.has(keyOf(holiday))),
    changed: wanted.filter((holiday) => {
      const same = before.get(keyOf(holiday));
      return same !== undefined && !isDeepStrictEqual(same, holiday);
    }),
    removed: current.filter((holiday) => !after.has(keyOf(holiday))),
  };
}

const keyOf = ({ scopeKind, scopeId, date }: OwnHoliday): string => `${scopeKind} ${scopeId} ${date}`;
const yearOf = (date: string): number => Number(date.slice(0, 4));
