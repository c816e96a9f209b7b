import type { Schema } from '../../api/queries.ts';
import { importWords } from '../../words/en/imports.ts';

// what begins so is a formula to a spreadsheet, and would run in whoever opens the file
const FORMULA = /^[=+\-@\t\r]/;

const cell = (text: string | number | null): string => {
  const shown = String(text ?? '');
  return `"${(FORMULA.test(shown) ? `'${shown}` : shown).replaceAll('"', '""')}"`;
};

/** The faults of a file as CSV, with a mark by which Excel reads it as UTF-8. */
export function faultsCsv(faults: Schema['FileProblem'][]): string {
  const { row, column, value, message, others } = importWords.faults;
  const lines = [
    [row, column, value, message, others],
    ...faults.map((fault) => [
      fault.row,
      fault.column,
      fault.value,
      fault.message,
      fault.otherRows.first.join(' ') + (fault.otherRows.count > fault.otherRows.first.length ? ' …' : ''),
    ]),
  ];
  return `\uFEFF${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}
