// Imported files: bytes in, checked facts or a list of problems out. Everything about CSV, encodings and columns is here.
// No SQL and no HTTP: what a file would change is db/'s to say.

import { CsvError, parse } from 'csv-parse/sync';
import { decodeText, lineEnds } from './decode-text.ts';
import type { Problems } from './file-problem.ts';

export interface CsvRow<Column extends string> {
  /** Line of the file in which the row begins, the header being 1. */
  row: number;
  cells: Record<Column, string>;
}

// 3,944 teams need about 6,000 rows; more than this is no roster, and parsing it would stall the process
const MAX_ROWS = 50_000;
const MAX_CELL = 500;
// control characters, and those that reorder or break lines and so disguise what a reader sees
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/u;

/**
 * The rows that have their shape, in any order of columns; outer blanks are cut and letters composed (NFC), so that
 * one name typed on two machines is one name. Every other row, and a wrong header, is a problem.
 */
export function readCsv<Column extends string>(
  bytes: Uint8Array,
  columns: readonly Column[],
  problems: Problems,
): CsvRow<Column>[] {
  const text = decodeText(bytes, problems);
  if (text === undefined) return [];
  const [header, ...records] = parseRecords(text, problems);
  if (!header) return [];
  const order = readHeader(header, columns, problems);
  if (!order) return [];
  if (records.length > MAX_ROWS) {
    problems.add(null, null, null, `The file has more than ${MAX_ROWS} rows. Send one file per region.`);
    return [];
  }
  const rows = records.flatMap((record) => readRow(record, order, problems));
  if (records.length === 0)
    problems.add(null, null, null, 'The file has a header but no rows. Add one row per unit or role.');
  return rows;
}

interface CsvRecord {
  row: number;
  cells: string[];
}

function parseRecords(text: string, problems: Problems): CsvRecord[] {
  const bytes = Buffer.from(text);
  try {
    const parsed = parse(bytes, {
      info: true,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      to: MAX_ROWS + 2,
    }) as unknown as { record: string[]; info: { bytes: number } }[];
    let row = 1;
    let start = 0;
    const records = parsed.map(({ record, info }) => {
      const begins = row;
      row += lineEnds(bytes, start, info.bytes);
      start = info.bytes;
      return { row: begins, cells: record.map((cell) => cell.trim().normalize('NFC')) };
    });
    return records.filter(({ cells }) => cells.some((cell) => cell !== ''));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // an unclosed quote swallows what follows: the row to look at is the one after the last whole record
    const whole = Number((error as { bytes?: unknown }).bytes ?? 0);
    problems.add(1 + lineEnds(bytes, 0, whole), null, null, csvSentence(error.code));
    return [];
  }
}

function csvSentence(code: string): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') {
    return 'A quote that opens in this row is never closed. Close it, or write a quote inside a cell twice ("").';
  }
  return 'A quote stands inside a cell of this row. Put the whole cell in quotes and write each quote inside it twice ("").';
}

/** Which cell holds which column, or undefined with every fault of the header told. */
function readHeader<Column extends string>(
  header: CsvRecord,
  columns: readonly Column[],
  problems: Problems,
): Map<number, Column> | undefined {
  const named = header.cells.map((cell) => cell.toLowerCase());
  const separator = /[;\t]/.exec(header.cells[0] ?? '')?.[0];
  if (separator && named.length === 1) {
    const found = separator === ';' ? 'semicolons' : 'tabs';
    problems.add(
      header.row,
      null,
      null,
      `The columns are separated by ${found}. Save the file with commas between them.`,
    );
    return undefined;
  }
  const order = new Map<number, Column>();
  for (const [index, name] of named.entries()) {
    const column = columns.find((known) => known === name);
    if (!column) {
      const unknown = name === '' ? 'A column has no name' : 'This column is unknown';
      problems.add(header.row, name, null, `${unknown}. Remove it; the columns are ${columns.join(', ')}.`);
    } else if ([...order.values()].includes(column)) {
      problems.add(header.row, column, null, 'This column stands twice. Remove one of them.');
    } else {
      order.set(index, column);
    }
  }
  for (const column of columns.filter((known) => !named.includes(known))) {
    problems.add(header.row, column, null, 'This column is missing. Add it, with a cell in every row.');
  }
  return problems.count > 0 ? undefined : order;
}

function readRow<Column extends string>(
  { row, cells }: CsvRecord,
  order: Map<number, Column>,
  problems: Problems,
): CsvRow<Column>[] {
  if (cells.length !== order.size) {
    const why = 'A comma inside a cell needs quotes around the whole cell';
    problems.add(row, null, null, `This row has ${cells.length} cells, the header has ${order.size}. ${why}.`);
    return [];
  }
  const before = problems.count;
  const named = {} as Record<Column, string>;
  for (const [index, column] of order) {
    const cell = cells[index] ?? '';
    if (cell.length > MAX_CELL) {
      problems.add(
        row,
        column,
        cell,
        `This cell is longer than ${MAX_CELL} characters. Shorten it, or look for a quote too many.`,
      );
    } else if (UNPRINTABLE.test(cell)) {
      problems.add(
        row,
        column,
        cell,
        'This cell holds a line break or another invisible control character. Remove it.',
      );
    }
    named[column] = cell;
  }
  return problems.count === before ? [{ row, cells: named }] : [];
}
