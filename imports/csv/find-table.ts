import { plainLine } from '../../domain/text.ts';
import { linesOf, SEPARATORS, type Separator } from './scan-csv.ts';

/** Where the table of a file begins, and what separates its columns. */
export interface Table {
  /** Line of the header in the file, the first being 1. */
  headerLine: number;
  separator: Separator;
  /** Lines that Excel does not show: it takes a first line such as 'sep=;' as a hint. */
  hiddenLines: number;
}

// reports put titles, dates and names above the table
const MOST_TITLES = 25;
const LONGEST_HEADER = 40_000;
const COLUMNS_TO_TELL_A_HEADER = 3;
const SEPARATOR_HINT = /^"?sep=(.)"?[,;\t|]*$/i;

/** Undefined: none of the first lines names the columns. */
export function findTable(text: string, columns: readonly string[]): Table | undefined {
  const enough = Math.min(COLUMNS_TO_TELL_A_HEADER, columns.length);
  let [line, seen, hiddenLines] = [0, 0, 0];
  for (const content of linesOf(text)) {
    line += 1;
    if (line === 1 && SEPARATOR_HINT.test(content)) hiddenLines = 1;
    else if (content.trim() !== '') seen += 1;
    if (seen > MOST_TITLES || line > 10 * MOST_TITLES) return undefined;
    const names = content.slice(0, LONGEST_HEADER);
    const separator = SEPARATORS.find((mark) => countColumns(names.split(mark), columns) >= enough);
    if (separator) return { headerLine: line, separator, hiddenLines };
  }
  return undefined;
}

const countColumns = (cells: string[], columns: readonly string[]): number =>
  new Set(cells.map((cell) => columnName(cell.replaceAll('"', ''))).filter((name) => columns.includes(name))).size;

/** 'UBT Ref ' and 'ubt-ref' are ubt_ref. */
export const columnName = (cell: string): string =>
  plainLine(cell)
    .toLowerCase()
    .replaceAll(/[ \p{Pd}]/gu, '_');
