/** One thing that is wrong in an imported file, in words that lead to its repair. */
export interface FileProblem {
  /** Line of the file, the header being 1; null: the file as a whole. */
  row: number | null;
  column: string | null;
  /** What stands there, shortened, control characters made visible. */
  value: string | null;
  message: string;
}

export type FileReading<T> = { ok: true; value: T } | { ok: false; problems: FileProblem[]; more: number };

// a file in the wrong shape has a problem in every cell; the first ones are enough to repair it
const LISTED = 200;
const SHOWN_LETTERS = 60;

/** Collects every problem of a file, so that all are told at once. */
export class Problems {
  listed: FileProblem[] = [];
  /** How many there are beyond the listed ones. */
  more = 0;

  add(row: number | null, column: string | null, value: string | null, message: string): void {
    if (this.listed.length >= LISTED) this.more += 1;
    else this.listed.push({ row, column: column && shorten(column), value: value && shorten(value), message });
  }

  /** A problem of the whole file replaces all others, because its rows cannot be read. */
  addAlone(message: string): void {
    this.listed = [];
    this.more = 0;
    this.add(null, null, null, message);
  }

  get count(): number {
    return this.listed.length + this.more;
  }

  /** The reading of a file: what `value` makes of it, unless there were problems. */
  orElse<T>(value: () => T): FileReading<T> {
    return this.count > 0 ? this.refusal() : { ok: true, value: value() };
  }

  refusal(): { ok: false; problems: FileProblem[]; more: number } {
    return { ok: false, problems: this.listed, more: this.more };
  }
}

// as in imports/csv/read-csv.ts: what reorders or hides letters would disguise the very problem
const INVISIBLE = /[\p{Cf}\p{Zl}\p{Zp}]/gu;

function shorten(value: string): string {
  const visible = JSON.stringify(value.slice(0, SHOWN_LETTERS))
    .slice(1, -1)
    .replaceAll('\\"', '"')
    .replaceAll(INVISIBLE, (letter) => `\\u{${letter.codePointAt(0)?.toString(16)}}`);
  return value.length > SHOWN_LETTERS ? `${visible}… (${value.length} characters)` : visible;
}
