import { someOf } from '../some-of.ts';

/** One thing that is wrong in an imported file, in words that lead to its repair; the same fault in many rows is one. */
export interface FileProblem {
  /** Line of the file, the header being 1; the first of several. null: the file as a whole. */
  row: number | null;
  column: string | null;
  /** What stands in that row, shortened, control characters made visible. */
  value: string | null;
  /** Names the first of the other rows too. */
  message: string;
  /** Further rows with the same fault in the same column: how many, and the first ones. */
  otherRows: { count: number; first: number[] };
}

export type FileReading<T> = { ok: true; value: T } | { ok: false; problems: FileProblem[]; more: number };

// a file in the wrong shape has a problem in every cell; the first ones are enough to repair it
const LISTED = 200;
const SHOWN_LETTERS = 60;
const ROWS_GIVEN = 50;
const ROWS_IN_WORDS = 4;

/** Collects every problem of a file, so that all are told at once. */
export class Problems {
  readonly #byFault = new Map<string, FileProblem>();
  /** How many cells have a fault beyond the listed ones. */
  more = 0;

  /** @param fault what makes it the same as in another row, where the message alone does not: it names something of its row */
  add(row: number | null, column: string | null, value: string | null, message: string, fault: string = message): void {
    const key = `${column}\n${fault}`;
    const told = this.#byFault.get(key);
    if (told) addRow(told, row);
    else if (this.#byFault.size >= LISTED) this.more += 1;
    else {
      const otherRows = { count: 0, first: [] };
      this.#byFault.set(key, {
        row,
        column: column && shorten(column),
        value: value && shorten(value),
        message,
        otherRows,
      });
    }
  }

  /** A problem of the whole file replaces all others, because its rows cannot be read. */
  addAlone(message: string): void {
    this.#byFault.clear();
    this.more = 0;
    this.add(null, null, null, message);
  }

  get listed(): FileProblem[] {
    return [...this.#byFault.values()].map((problem) => ({ ...problem, message: withOtherRows(problem) }));
  }

  get count(): number {
    return this.#byFault.size + this.more;
  }

  /** The reading of a file: what `value` makes of it, unless there were problems. */
  orElse<T>(value: () => T): FileReading<T> {
    return this.count > 0 ? { ok: false, problems: this.listed, more: this.more } : { ok: true, value: value() };
  }
}

/** Rows come in any order and more than once, where two columns of a row lead to one fault. */
function addRow({ row, otherRows }: FileProblem, further: number | null): void {
  if (further === null || further === row || further === otherRows.first.at(-1)) return;
  otherRows.count += 1;
  if (otherRows.first.length < ROWS_GIVEN) otherRows.first.push(further);
}

function withOtherRows({ message, otherRows: { count, first } }: FileProblem): string {
  if (count === 0) return message;
  const rows = someOf(first.map(String), count, ROWS_IN_WORDS);
  return `${message} The same fault is in ${count === 1 ? 'row' : 'rows'} ${rows}.`;
}

// as in imports/csv/read-csv.ts: what reorders or hides letters would disguise the very problem
const INVISIBLE = /[\p{Cf}\p{Zl}\p{Zp}]/gu;

export function shorten(value: string): string {
  const visible = JSON.stringify(value.slice(0, SHOWN_LETTERS))
    .slice(1, -1)
    .replaceAll('\\"', '"')
    .replaceAll(INVISIBLE, (letter) => `\\u{${letter.codePointAt(0)?.toString(16)}}`);
  return value.length > SHOWN_LETTERS ? `${visible}… (${value.length} characters)` : visible;
}
