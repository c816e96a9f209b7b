import { nearMiss } from '../near-miss.ts';
import type { Problems } from './file-problem.ts';
import { columnName } from './find-table.ts';

export interface Header<Column extends string> {
  /** Which cell holds which column. */
  order: Map<number, Column>;
  /** Cells that have a place in the header but no name; they may be empty in every row. */
  unnamed: number[];
  cells: number;
}

// of thousands of unknown names only the first ones are listed
const MOST_COLUMNS = 100;

/** The header of a file, or undefined with every fault of it told. */
export function readHeader<Column extends string>(
  row: number,
  cells: string[],
  { required, optional }: { required: readonly Column[]; optional: readonly Column[] },
  problems: Problems,
): Header<Column> | undefined {
  const columns = [...required, ...optional];
  const names = cells.map(columnName);
  const [order, unnamed, unknown]: [Map<number, Column>, number[], string[]] = [new Map(), [], []];
  const taken = new Set<Column>();
  const named = names.filter((name) => name !== '').length;
  if (named > MOST_COLUMNS) {
    const many = `There are ${named} columns. Delete those beyond the ${columns.length} known ones.`;
    problems.add(row, null, null, many);
    return undefined;
  }
  for (const [index, name] of names.entries()) {
    const column = columns.find((known) => known === name);
    if (name === '') unnamed.push(index);
    else if (!column) unknown.push(cells[index]?.trim() ?? name);
    else if (taken.has(column)) problems.add(row, column, null, 'This column stands twice. Delete one of them.');
    else {
      taken.add(column);
      order.set(index, column);
    }
  }
  const missing = new Set(required.filter((column) => !taken.has(column)));
  for (const name of unknown) {
    const meant = nearMiss(columnName(name), missing);
    if (meant) missing.delete(meant as Column);
    const remedy = meant ? `Rename it to '${meant}'` : 'Delete it';
    problems.add(row, name, null, `This column is unknown. ${remedy}.`);
  }
  for (const column of missing) {
    problems.add(row, column, null, 'This column is missing. Add it, with a cell in every row.');
  }
  return problems.count > 0 ? undefined : { order, unnamed, cells: cells.length };
}

/** A, B … Z, AA: how Excel calls a column that has no name. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}
