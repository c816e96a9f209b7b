// Imported files: bytes in, checked facts or a list of problems out. Everything about CSV, encodings and columns is here.
// No SQL and no HTTP: what a file would change is db/'s to say.

import { decodeText } from './decode-text.ts';
import type { Problems } from './file-problem.ts';
import { type RowFault, type ScannedRow, scanCsv } from './scan-csv.ts';

export interface CsvRow<Column extends string> {
  /** Line of the file in which the row begins, the header being 1. */
  row: number;
  /** '' for an optional column that the file does not have. */
  cells: Record<Column, string>;
  /** Optional columns that the file does not have. */
  lacking: ReadonlySet<Column>;
  /** Columns whose cell here is unreadable; that is told already, and the cell is empty. */
  told: ReadonlySet<Column>;
}

// 3,944 teams need about 5,000 rows; more than this is no roster, and reading it would stall the process
const MAX_ROWS = 50_000;
const MAX_CELL = 500;
// a header of thousands of unknown names is told by its first ones
const MOST_COLUMNS = 100;
// control characters, and those that reorder, break or hide letters and so disguise what a reader sees; not the two
// joiners, which names in some scripts need
const INVISIBLE = /[\p{Cc}\p{Zl}\p{Zp}]|(?![\u200c\u200d])\p{Cf}/u;
const SEPARATORS = { ';': 'semicolons', '\t': 'tabs', '|': 'vertical bars' };

/**
 * The rows that have their shape, in any order of columns; outer blanks are cut and letters composed (NFC), so that
 * one name typed on two machines is one name. Every other row, and a wrong header, is a problem; for such a row, and
 * for a blank one, undefined comes.
 */
export function* readCsv<Column extends string>(
  bytes: Uint8Array,
  columns: readonly Column[],
  problems: Problems,
  optional: readonly Column[] = [],
): Generator<CsvRow<Column> | undefined> {
  const text = decodeText(bytes, problems);
  if (text === undefined || isSeparatedOtherwise(text, columns, problems)) return;
  let header: Map<number, Column> | undefined;
  let rows = 0;
  for (const scanned of scanCsv(text)) {
    if (scanned.fault) problems.add(scanned.row, null, null, FAULT_SENTENCES[scanned.fault]);
    // without its header a file says nothing that could be checked
    if (!header && scanned.fault) return;
    if (!scanned.fault && scanned.cells.every((cell) => cell.trim() === '')) {
      yield undefined;
      continue;
    }
    if (!header) {
      header = readHeader(scanned, columns, optional, problems);
      if (!header) return;
      continue;
    }
    rows += 1;
    if (rows > MAX_ROWS) {
      problems.addAlone(`The file has more than ${MAX_ROWS} rows. Send one file per region.`);
      return;
    }
    yield scanned.fault ? undefined : readRow(scanned, header, optional, problems);
  }
  if (rows === 0 && problems.count === 0)
    problems.add(null, null, null, 'The file has a header but no rows. Add one row per unit or role.');
}

const FAULT_SENTENCES: Record<RowFault, string> = {
  never_closed:
    'A quote that opens in this row is not closed in it. Close it, write a quote inside a cell twice (""), and put no line break into a cell.',
  inside_cell:
    'A quote stands inside a cell of this row. Put the whole cell in quotes and write each quote inside it twice ("").',
  too_long: 'This row is far too long. Look for a line break that is missing, or a cell that does not belong here.',
};

/** Told before anything else: read by commas, such a file would have a problem in every line. */
function isSeparatedOtherwise(text: string, columns: readonly string[], problems: Problems): boolean {
  const line = /[^\r\n]*/.exec(text.trimStart().slice(0, 10_000))?.[0] ?? '';
  const namesColumns = (separator: string) => columnsIn(line.split(separator), columns).length > 1;
  const found = Object.entries(SEPARATORS).find(([separator]) => namesColumns(separator));
  if (found)
    problems.add(1, null, null, `The columns are separated by ${found[1]}. Save the file with commas between them.`);
  return found !== undefined;
}

const columnsIn = (cells: string[], columns: readonly string[]): string[] =>
  cells.map((cell) => cell.replaceAll('"', '').trim().toLowerCase()).filter((cell) => columns.includes(cell));

/** Which cell holds which column, or undefined with every fault of the header told. */
function readHeader<Column extends string>(
  { row, cells }: ScannedRow,
  required: readonly Column[],
  optional: readonly Column[],
  problems: Problems,
): Map<number, Column> | undefined {
  const columns = [...required, ...optional];
  if (columnsIn(cells, columns).length === 0) {
    problems.add(row, null, null, `This line names none of the columns. Put this line first: ${required.join(',')}`);
    return undefined;
  }
  const order = new Map<number, Column>();
  for (const [index, cell] of cells.slice(0, MOST_COLUMNS).entries()) {
    const name = cell.trim().toLowerCase();
    const column = columns.find((known) => known === name);
    if (!column) {
      const unknown = name === '' ? 'A column has no name' : 'This column is unknown';
      problems.add(row, name, null, `${unknown}. Remove it; the columns are ${columns.join(', ')}.`);
    } else if ([...order.values()].includes(column)) {
      problems.add(row, column, null, 'This column stands twice. Remove one of them.');
    } else {
      order.set(index, column);
    }
  }
  if (cells.length > MOST_COLUMNS) {
    const many = `There are ${cells.length} columns. Remove those beyond the ${columns.length} known ones.`;
    problems.add(row, null, null, many);
  }
  const named = new Set(order.values());
  for (const column of required.filter((known) => !named.has(known))) {
    problems.add(row, column, null, 'This column is missing. Add it, with a cell in every row.');
  }
  return problems.count > 0 ? undefined : order;
}

function readRow<Column extends string>(
  { row, cells }: ScannedRow,
  order: Map<number, Column>,
  optional: readonly Column[],
  problems: Problems,
): CsvRow<Column> | undefined {
  if (cells.length !== order.size) {
    const why = 'A comma inside a cell needs quotes around the whole cell';
    problems.add(row, null, null, `This row has ${cells.length} cells, the header has ${order.size}. ${why}.`);
    return undefined;
  }
  const named = {} as Record<Column, string>;
  const told = new Set<Column>();
  for (const [index, column] of order) {
    const cell = cells[index]?.trim() ?? '';
    const unreadable = whyUnreadable(cell);
    if (unreadable) {
      problems.add(row, column, cell, unreadable);
      told.add(column);
    }
    named[column] = unreadable ? '' : cell.normalize('NFC');
  }
  const lacking = new Set(optional.filter((column) => !(column in named)));
  for (const column of lacking) named[column] = '';
  return { row, cells: named, lacking, told };
}

function whyUnreadable(cell: string): string | undefined {
  if (cell.length > MAX_CELL) {
    return `This cell is longer than ${MAX_CELL} characters. Shorten it, or look for a quote too many.`;
  }
  if (INVISIBLE.test(cell)) {
    return 'This cell holds a line break or another invisible control character. Remove it.';
  }
  // what programs write in place of letters that they could not read
  if (cell.includes('\ufffd')) return 'Letters of this cell were lost when the file was saved. Type them again.';
  return undefined;
}
