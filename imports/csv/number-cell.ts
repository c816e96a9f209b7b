// Numbers as people write them in a spreadsheet: 1,000 and 15 % and $78.50. What could mean two numbers is asked about.

import type { RowReader } from './row-reader.ts';

const PLAIN = /^\d{1,9}(\.\d{1,6})?$/;
const GROUPED = /^\d{1,3}(,\d{3})+(\.\d{1,6})?$/;
const TOO_LONG = /^[\d,]+(\.\d+)?$/;
const DECIMAL_COMMA = /^(\d+),(\d+)$/;

/** A decimal as text; null: the cell is empty. */
export function readDecimal<C extends string>(reader: RowReader<C>, column: C): string | null | undefined {
  return readNumber(reader, column, reader.raw(column));
}

/** A share between 0 and 1, of a cell in percent. */
export function readPercent<C extends string>(reader: RowReader<C>, column: C): string | null | undefined {
  const cell = reader.raw(column);
  const number = readNumber(reader, column, cell.replace(/\s*%$/, ''));
  if (number === null || number === undefined) return number;
  if (!cell.endsWith('%') && Number(number) > 0 && Number(number) < 1) {
    const percent = movedPoint(number, 2);
    return reader.refuse(column, `This is a share or less than one percent. Write ${percent} % or ${number} %.`);
  }
  if (Number(number) > 100) return reader.refuse(column, 'A percentage here is at most 100 %. Correct it.');
  return movedPoint(number, -2);
}

/** Whole cents, of dollars. */
export function readMoney<C extends string>(reader: RowReader<C>, column: C): number | null | undefined {
  const number = readNumber(reader, column, reader.raw(column).replace(/^\$\s*/, ''));
  if (number === null || number === undefined) return number;
  const [whole = '0', cents = ''] = number.split('.');
  if (cents.length > 2) return reader.refuse(column, 'An amount has at most two decimals. Write whole cents.');
  return Number(whole) * 100 + Number(cents.padEnd(2, '0'));
}

function readNumber<C extends string>(reader: RowReader<C>, column: C, cell: string): string | null | undefined {
  if (cell === '') return null;
  if (PLAIN.test(cell)) return cell;
  if (GROUPED.test(cell)) return cell.replaceAll(',', '');
  const [, whole, decimals] = DECIMAL_COMMA.exec(cell) ?? [];
  if (whole !== undefined && decimals !== undefined) {
    const read = `${whole}.${decimals}`;
    return reader.refuse(
      column,
      `This may be ${read} or ${whole}${decimals}. Write ${read} or ${whole}${decimals}.`,
      'comma',
    );
  }
  if (TOO_LONG.test(cell)) {
    return reader.refuse(
      column,
      'A number has at most 9 digits before the point and 6 behind it. Correct this one.',
      'long',
    );
  }
  if (cell.startsWith('-') || cell.startsWith('(')) {
    return reader.refuse(
      column,
      'A number below zero cannot stand here. Correct it, or leave the cell empty.',
      'negative',
    );
  }
  return reader.refuse(
    column,
    'This is no number. Write it with digits and a point before decimals, such as 34.5.',
    'number',
  );
}

/** Exact: the digits stay, the point moves. */
function movedPoint(number: string, by: 2 | -2): string {
  const [whole = '', decimals = ''] = number.split('.');
  const digits = by > 0 ? whole + decimals.padEnd(by, '0') : whole.padStart(-by + 1, '0') + decimals;
  const at = by > 0 ? whole.length + by : Math.max(whole.length, -by + 1) + by;
  const moved = `${digits.slice(0, at)}.${digits.slice(at)}`;
  return moved.replace(/\.?0*$/, '').replace(/^0+(?=\d)/, '') || '0';
}
