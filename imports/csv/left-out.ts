import { plainLine } from '../../domain/text.ts';

/** A row that is not part of the table: a title, a total, an end mark. The answer lists it. */
export interface LeftOutRow {
  row: number;
  /** What stands there first, shortened. */
  said: string;
}

const SHOWN_LETTERS = 60;

export const leftOut = (row: number, cells: string[]): LeftOutRow => {
  const said = cells.map(plainLine).find((cell) => cell !== '') ?? '';
  return { row, said: said.slice(0, SHOWN_LETTERS) };
};

const REF = /^[A-Za-z0-9._-]+$/;
const MARK = /^([._-]+|end|eof|fin)$/i;
const TOTAL = /^(grand |sub|sub-|running )?(totals?|count|sum)\b/i;
const NUMBER = /^[-+$(]*[\d.,]+[)%]*$/;

/**
 * Whether a row between or below the others is no row of the table: a note alone in its first cell ('*** END OF REPORT ***',
 * '26 rows', 'Page 2'), which no ref could be, or a total with nothing but numbers beside it.
 */
export function isAside(cells: string[]): boolean {
  const isFilled = (cell: string) => cell !== '' && plainLine(cell) !== '';
  const first = cells.findIndex(isFilled);
  const said = plainLine(cells[first] ?? '');
  const isTotal = TOTAL.test(said);
  // nearly every row is part of the table and ends here, which keeps this fast
  if (!isTotal && cells.slice(first + 1).some(isFilled)) return false;
  const beside = cells
    .slice(first + 1)
    .map(plainLine)
    .filter(isFilled);
  if (beside.length === 0) return first === 0 && (!REF.test(said) || MARK.test(said) || isTotal);
  return beside.every((cell) => NUMBER.test(cell) || TOTAL.test(cell));
}
