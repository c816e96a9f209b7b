import type { Problems } from './file-problem.ts';

interface FirstSaid {
  value: string;
  said: string;
  row: number;
  column: string;
}

/**
 * Remembers what a file first said of each thing, and tells where it later says otherwise. It compares cells as written,
 * so a contradiction is told together with the cells' own faults.
 */
export class Contradictions {
  readonly #problems: Problems;
  readonly #first = new Map<string, FirstSaid>();

  constructor(problems: Problems) {
    this.#problems = problems;
  }

  /**
   * @param thing what is spoken of, with its id: 'team T-1'
   * @param aspect what is said of it: 'name'
   * @param compared what must be alike; `said` without differences that do not matter
   */
  check(thing: string, aspect: string, said: string, row: number, column: string, compared: string = said): void {
    const key = `${thing}\n${aspect}`;
    const first = this.#first.get(key);
    if (!first) {
      this.#first.set(key, { value: compared, said, row, column });
    } else if (first.value !== compared) {
      const elsewhere = first.column === column ? `in row ${first.row}` : `in row ${first.row} (${first.column})`;
      const other = first.said === '' ? 'empty' : `'${first.said}'`;
      this.#problems.add(
        row,
        column,
        said,
        `The ${aspect} of ${thing} is ${other} ${elsewhere}. Make both rows alike.`,
      );
    }
  }

  /** Like check, for what may stand in one row only. */
  once(thing: string, row: number, column: string, value: string): void {
    const first = this.#first.get(thing);
    if (first)
      this.#problems.add(
        row,
        column,
        value,
        `The ${thing} already stands in row ${first.row}. Remove one of the rows.`,
      );
    else this.#first.set(thing, { value, said: value, row, column });
  }
}
