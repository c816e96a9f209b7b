// Imported files: bytes in, checked facts or a list of problems out. Everything about CSV, encodings and columns is here.
// No SQL and no HTTP: what a file would change is db/'s to say.

import { plainLine } from '../../domain/text.ts';
import { decodeText } from './decode-text.ts';
import type { Problems } from './file-problem.ts';
import { columnName, findTable } from './find-table.ts';
import { isAside, type LeftOutRow, leftOut } from './left-out.ts';
import { readCell } from './read-cell.ts';
import { columnLetters, type Header, readHeader } from './read-header.ts';
import { type RowFault, type ScannedRow, scanCsv } from './scan-csv.ts';

export interface CsvRow<Column extends string> {
  /** As Excel counts the rows of the file, titles above the header included. */
  row: number;
  /** '' for an optional column that the file does not have. */
  cells: Record<Column, string>;
  /** Optional columns that the file does not have. */
  lacking: ReadonlySet<Column>;
  /** Columns whose cell here is unreadable; that is told already, and the cell is empty. */
  told: Set<Column>;
}

// 3,944 teams need about 5,000 rows; more than this is no roster, and reading it would stall the process
const MAX_ROWS = 50_000;

/**
 * The rows that have their shape, in any order of columns; each cell is read as readCell says, so that one name typed on
 * two machines is one name. Every other row, and a wrong header, is a problem; for such a row, and for a blank one,
 * undefined comes.
 *
 * @param asides gets the rows that are none of the table: titles, totals, end marks
 */
export function* readCsv<Column extends string>(
  bytes: Uint8Array,
  required: readonly Column[],
  problems: Problems,
  optional: readonly Column[] = [],
  asides: LeftOutRow[] = [],
): Generator<CsvRow<Column> | undefined> {
  const text = decodeText(bytes, problems);
  if (text === undefined) return;
  const table = findTable(text, [...required, ...optional]);
  if (!table) {
    const names = `Put a row with these names above the others: '${required.join(', ')}'.`;
    problems.add(1, null, null, `None of the first rows names the columns. ${names}`);
    return;
  }
  let header: Header<Column> | undefined;
  const toldUnnamed = new Set<number>();
  let rows = 0;
  for (const scanned of scanCsv(text, table.separator)) {
    if (!scanned) {
      yield undefined;
      continue;
    }
    const { row: line, cells, fault } = scanned;
    const row = line - table.hiddenLines;
    if (line < table.headerLine) {
      if (row > 0 && cells.length > 0) asides.push(leftOut(row, cells));
      continue;
    }
    if (fault) problems.add(row, null, null, FAULT_SENTENCES[fault]);
    // without a header no row can be checked
    if (!header) {
      header = fault ? undefined : readHeader(row, cells, { required, optional }, problems);
      if (!header) return;
      continue;
    }
    if (!fault && cells.every((cell) => cell.trim() === '' || plainLine(cell) === '')) {
      yield undefined;
      continue;
    }
    if (!fault && (isAside(cells) || isHeaderAgain(cells, header))) {
      asides.push(leftOut(row, cells));
      yield undefined;
      continue;
    }
    rows += 1;
    if (rows > MAX_ROWS) {
      problems.addAlone(`The file has more than ${MAX_ROWS} rows. Send one file per region.`);
      return;
    }
    yield fault ? undefined : readRow({ row, cells }, header, optional, { problems, toldUnnamed });
  }
  if (rows === 0 && problems.count === 0)
    problems.add(null, null, null, 'The file has a header but no rows. Put the rows below it.');
}

const FAULT_SENTENCES: Record<RowFault, string> = {
  never_closed:
    'A quote that opens in this row is not closed in it. Close it, write a quote inside a cell twice (""), and put no line break into a cell.',
  inside_cell:
    'A quote stands inside a cell of this row. Put the whole cell in quotes and write each quote inside it twice ("").',
  too_long: 'This row is far too long. Look for a line break that is missing, or a cell that does not belong here.',
};

function readRow<Column extends string>(
  { row, cells }: Pick<ScannedRow, 'row' | 'cells'>,
  header: Header<Column>,
  optional: readonly Column[],
  { problems, toldUnnamed }: { problems: Problems; toldUnnamed: Set<number> },
): CsvRow<Column> | undefined {
  const { order, unnamed } = header;
  if (isRagged(cells, header)) {
    const why = 'A comma inside a cell needs quotes around the whole cell';
    problems.add(row, null, null, `This row has ${cells.length} cells, the header has ${header.cells}. ${why}.`);
    return undefined;
  }
  for (const index of unnamed) {
    const cell = plainLine(cells[index] ?? '');
    if (cell === '' || toldUnnamed.has(index)) continue;
    toldUnnamed.add(index);
    const column = columnLetters(index);
    problems.add(row, column, cell, `Column ${column} has content but no name. Name it, or delete the column.`);
  }
  const named = {} as Record<Column, string>;
  const told = new Set<Column>();
  for (const [index, column] of order) {
    const raw = cells[index] ?? '';
    const { cell, fault } = readCell(raw);
    if (fault) {
      problems.add(row, column, raw.trim(), fault);
      told.add(column);
    }
    named[column] = cell;
  }
  const lacking = new Set(optional.filter((column) => !(column in named)));
  for (const column of lacking) named[column] = '';
  return { row, cells: named, lacking, told };
}

/** Printed reports begin every page with the header. */
function isHeaderAgain<Column extends string>(cells: string[], { order }: Header<Column>): boolean {
  for (const [index, column] of order) if (columnName(cells[index] ?? '') !== column) return false;
  return true;
}

/** Whether a named cell is missing or a filled one stands beyond the header; empty ones at the end mean nothing. */
function isRagged<Column extends string>(cells: string[], { order, cells: width }: Header<Column>): boolean {
  if (cells.length === width) return false;
  if (cells.length > width) return cells.slice(width).some((cell) => plainLine(cell) !== '');
  return Math.max(...order.keys()) >= cells.length;
}
