import { visibleOnly } from '../../domain/text.ts';
import type { Problems } from '../csv/file-problem.ts';
import type { CsvRow } from '../csv/read-csv.ts';

interface FirstSaid {
  value: string;
  said: string;
  row: number;
  column: string;
}

/** Names are compared as a reader sees them, capitals aside, in every file. */
export const comparedName = (name: string): string => visibleOnly(name).toLowerCase();

/** Names of columns are written as in the header, and so that nobody takes them for prose. */
const spelled = (column: string): string => (column.includes('_') ? `'${column}'` : column);

/**
 * Remembers what a file first said of each thing, and tells where it later says otherwise. It compares cells as written,
 * so a contradiction is told together with the cells' own faults.
 */
export class Contradictions<Column extends string> {
  readonly #problems: Problems;
  readonly #first = new Map<string, FirstSaid>();
  /** By kind and ref in small letters: a file has a hundred thousand refs, and they need no longer keys. */
  readonly #written = {
    team: new Map<string, { ref: string; row: number; column: string }>(),
    unit: new Map<string, { ref: string; row: number; column: string }>(),
    person: new Map<string, { ref: string; row: number; column: string }>(),
  };
  readonly #firstRows = new Map<string, CsvRow<Column>>();

  constructor(problems: Problems) {
    this.#problems = problems;
  }

  /**
   * @param thing what is spoken of, with its id: 'facility with the id clinic'
   * @param aspect what is said of it: 'name'
   * @param compared what must be alike; `said` without differences that do not matter
   */
  check(thing: string, aspect: string, said: string, row: number, column: Column, compared: string = said): void {
    const first = this.#firstOf(`${thing}\n${aspect}`, { value: compared, said, row, column });
    if (first && first.value !== compared) this.#tell(thing, aspect, first, said, row, column);
  }

  /**
   * Checks every one of these columns, and returns those that were told; the whole first row is kept for it, so a thing
   * costs little memory.
   */
  checkRow(
    thing: string,
    csvRow: CsvRow<Column>,
    columns: readonly Column[],
    compared: (column: Column, cell: string) => string,
  ): Column[] {
    const first = this.#firstRows.get(thing);
    if (!first) {
      this.#firstRows.set(thing, csvRow);
      return [];
    }
    return columns.filter((column) => {
      const [said, now] = [first.cells[column], csvRow.cells[column]];
      if (said === now) return false;
      const value = compared(column, said);
      if (value === compared(column, now)) return false;
      this.#tell(thing, column, { value, said, row: first.row, column }, now, csvRow.row, column);
      return true;
    });
  }

  /** Whether a ref is written as before. In other capitals it looks the same and would be another: that is told. */
  isWrittenAlike(kind: 'team' | 'unit' | 'person', ref: string, row: number, column: Column): boolean {
    const written = this.#written[kind];
    const first = written.get(ref.toLowerCase());
    if (!first) written.set(ref.toLowerCase(), { ref, row, column });
    if (!first || first.ref === ref) return true;
    const before = `In row ${first.row} (${spelled(first.column)}) this ${kind} is '${first.ref}'`;
    this.#problems.add(
      row,
      column,
      ref,
      `${before}, which differs in capitals only. Write it alike in both.`,
      'other capitals',
    );
    return false;
  }

  /** Like check, for what may stand in one row only. */
  once(thing: string, row: number, column: Column, value: string): void {
    const first = this.#firstOf(thing, { value, said: value, row, column });
    if (!first) return;
    this.#problems.add(
      row,
      column,
      value,
      `The ${thing} already stands in row ${first.row}. Remove one of the rows.`,
      'twice',
    );
  }

  /** An address stands for one person: under two refs that person would be two, perhaps one on each side. */
  oneRef(email: string, ref: string, row: number, column: Column): void {
    const first = this.#firstOf(`address\n${email.toLowerCase()}`, { value: ref, said: ref, row, column });
    if (!first || first.value === ref) return;
    const where = `'${first.said}' in row ${first.row} (${spelled(first.column)})`;
    const remedy = 'Use one ref for one person, or correct one of the addresses.';
    this.#problems.add(row, column, email, `This address already stands for ${where}. ${remedy}`);
  }

  /** What was said before, or undefined: this is the first time. */
  #firstOf(key: string, said: FirstSaid): FirstSaid | undefined {
    const first = this.#first.get(key);
    if (!first) this.#first.set(key, said);
    return first;
  }

  #tell(thing: string, aspect: string, first: FirstSaid, said: string, row: number, column: Column): void {
    const elsewhere =
      first.column === column ? `in row ${first.row}` : `in row ${first.row} (${spelled(first.column)})`;
    const other = first.said === '' ? 'empty' : `'${first.said}'`;
    const message = `The ${spelled(aspect)} of ${thing} is ${other} ${elsewhere}. Make both rows alike.`;
    this.#problems.add(row, column, said, message);
  }
}
