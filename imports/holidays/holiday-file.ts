import { addDays, dayNumber, type LocalDate, weekdayOfDay } from '../../calendar/local-date.ts';
import { longDate } from '../../calendar/long-date.ts';
import type { OwnHoliday } from '../../calendar/own-days.ts';
import { isState } from '../../calendar/place.ts';
import { type FileReading, Problems } from '../csv/file-problem.ts';
import type { LeftOutRow } from '../csv/left-out.ts';
import { readCsv } from '../csv/read-csv.ts';
import { RowReader } from '../csv/row-reader.ts';
import { slugOf } from '../slug.ts';

export const HOLIDAY_COLUMNS = ['scope', 'date', 'name', 'kind'] as const;
type Reader = RowReader<(typeof HOLIDAY_COLUMNS)[number]>;

export interface HolidayRow extends OwnHoliday {
  row: number;
}

export interface HolidayFile {
  rows: HolidayRow[];
  /** Rows that are none of the table: titles, totals, end marks. */
  leftOut: LeftOutRow[];
}

// as for every date of the API: far ones cost, their working days are counted one by one
const FIRST: LocalDate = '2000-01-01';
const LAST: LocalDate = '2299-12-31';

/** A file of holidays: all of its rows, or every problem in it at once. Whether a scope exists only the database knows. */
export function* readHolidayFile(bytes: Uint8Array): Generator<void, FileReading<HolidayFile>> {
  const problems = new Problems();
  const rows = new Map<string, HolidayRow>();
  const leftOut: LeftOutRow[] = [];
  for (const csvRow of readCsv(bytes, HOLIDAY_COLUMNS, problems, [], leftOut)) {
    yield;
    if (!csvRow) continue;
    const reader = new RowReader(csvRow, problems);
    const holiday = readHoliday(reader);
    if (!holiday) continue;
    const key = `${holiday.scopeKind} ${holiday.scopeId} ${holiday.date}`;
    const earlier = rows.get(key);
    if (earlier)
      reader.refuse('date', `This scope has a row for this day already, row ${earlier.row}. Remove one.`, 'twice');
    else rows.set(key, { row: csvRow.row, ...holiday });
  }
  return problems.orElse(() => ({ rows: [...rows.values()], leftOut }));
}

function readHoliday(reader: Reader): OwnHoliday | undefined {
  const scope = readScope(reader);
  const name = reader.text('name');
  const kind = reader.oneOf('kind', ['off', 'working'] as const, 'a kind of day');
  const date = readDate(reader, kind);
  // each of these has told its problem when it is undefined
  if (!scope || !name || !kind || !date) return undefined;
  return { ...scope, date, name, kind };
}

const SCOPES = "Write 'nation', 'state:CO', 'agreement:COALITION_2023' or 'facility:lone-tree'";

/** A facility may be named or given by its id: a name's slug is the id, and an id is its own slug. */
function readScope(reader: Reader): Pick<OwnHoliday, 'scopeKind' | 'scopeId'> | undefined {
  const scope = reader.text('scope');
  if (scope === undefined) return undefined;
  const colon = scope.indexOf(':');
  const kind = (colon < 0 ? scope : scope.slice(0, colon)).trim().toLowerCase();
  const id = colon < 0 ? '' : scope.slice(colon + 1).trim();
  if (kind === 'nation') {
    return id === '' ? { scopeKind: kind, scopeId: '' } : reader.refuse('scope', 'The nation has no id. Write nation.');
  }
  if (kind !== 'state' && kind !== 'agreement' && kind !== 'facility') {
    return reader.refuse('scope', `This is no scope. ${SCOPES}.`);
  }
  if (id === '') return reader.refuse('scope', `This names no ${kind}. ${SCOPES}.`);
  if (kind === 'state' && !isState(id)) {
    return reader.refuse('scope', 'This is no state. Use its two capital letters, DC, PR or GU.');
  }
  const scopeId = kind === 'facility' ? slugOf(id) : id;
  return scopeId === undefined
    ? reader.refuse('scope', `This is no facility’s name or id. ${SCOPES}.`)
    : { scopeKind: kind, scopeId };
}

function readDate(reader: Reader, kind: OwnHoliday['kind'] | undefined): LocalDate | undefined {
  const date = reader.date('date');
  if (date === undefined) return undefined;
  if (date === null) return reader.refuse('date', 'This cell is empty. Write the day as YYYY-MM-DD.');
  if (date < FIRST || date > LAST) {
    return reader.refuse('date', `Give a day from ${longDate(FIRST)} on and before ${longDate(addDays(LAST, 1))}.`);
  }
  if (kind === 'working' && weekdayOfDay(dayNumber(date)) > 5) {
    return reader.refuse(
      'date',
      `${longDate(date)} is a weekend, which never counts as worked. Remove the row.`,
      'weekend',
    );
  }
  return date;
}
