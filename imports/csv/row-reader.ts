import { isLocalDate, type LocalDate } from '../../calendar/local-date.ts';
import { whyUnmailable } from '../../domain/mail-address.ts';
import { visibleOnly } from '../../domain/text.ts';
import { knownWord, nearestWord } from '../known-word.ts';
import { slugOf } from '../slug.ts';
import { type Problems, shorten } from './file-problem.ts';
import type { CsvRow } from './read-csv.ts';

const REF = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
/** The year 0 is none to PostgreSQL, and a day of the year 10000 sorts before all others. */
const FIRST_DAY: LocalDate = '1900-01-01';
const LAST_DAY: LocalDate = '2299-12-31';
const MIDNIGHT = /[ T]00:00(:00(\.0+)?)?$/;

/** Reads the cells of one row by their meaning. A cell that does not fit becomes a problem and reads as undefined. */
export class RowReader<Column extends string> {
  readonly row: number;
  readonly #csv: CsvRow<Column>;
  readonly #problems: Problems;

  constructor(csv: CsvRow<Column>, problems: Problems) {
    this.row = csv.row;
    this.#csv = csv;
    this.#problems = problems;
  }

  raw(column: Column): string {
    return this.#csv.cells[column];
  }

  /** Whether the file has this optional column at all. */
  has(column: Column): boolean {
    return !this.#csv.lacking.has(column);
  }

  /** `fault` as for Problems.add. */
  refuse(column: Column, message: string, fault?: string): undefined {
    if (!this.#csv.told.has(column)) this.#problems.add(this.row, column, this.raw(column), message, fault);
  }

  text(column: Column): string | undefined {
    return this.raw(column) || this.refuse(column, 'This cell is empty. Fill it in.');
  }

  /** An id: it enters workflow ids and histories, where nothing personal may stand. */
  ref(column: Column): string | undefined {
    const text = this.text(column);
    if (text === undefined) return undefined;
    const ref = visibleOnly(text);
    if (REF.test(ref)) return ref;
    if (ref.includes('@')) {
      const why = 'refs stand in logs, where nothing personal may';
      return this.refuse(column, `This ref is an e-mail address, and ${why}. Use a number or code instead.`);
    }
    return this.refuse(
      column,
      'This ref cannot be an id. Use 1 to 64 letters A–Z, digits, dots, underscores and hyphens, a letter or digit first.',
    );
  }

  email(column: Column): string | undefined {
    const text = this.text(column);
    if (text === undefined) return undefined;
    const email = visibleOnly(text);
    const why = whyUnmailable(email);
    return why ? this.refuse(column, why) : email;
  }

  /**
   * As people write the word; the cell is then compared with other rows as the word itself.
   *
   * @param what what such a word is, with its article: 'a modality'
   */
  oneOf<Word extends string>(column: Column, words: readonly Word[], what: string): Word | undefined {
    const said = this.raw(column);
    const found = knownWord(said, words);
    if (found !== undefined) {
      this.#csv.cells[column] = found;
      return found;
    }
    const use = `Use ${words.map((word) => `'${word}'`).join(', ')}.`;
    if (said === '') return this.refuse(column, `This cell is empty. ${use}`);
    const meant = nearestWord(said, words);
    const start = `'${shorten(said)}' is not ${what}`;
    return this.refuse(column, meant ? `${start}; did you mean '${meant}'? ${use}` : `${start}. ${use}`);
  }

  /** The id of what a file knows by name: regions and facilities. */
  slug(column: Column): string | undefined {
    const name = this.text(column);
    if (name === undefined) return undefined;
    return (
      slugOf(name) ??
      this.refuse(
        column,
        'No id can be made of this name. Type it again with the letters A to Z and digits, accents allowed, at most 64; letters of another alphabet may look the same.',
      )
    );
  }

  /** A person's name: somebody's address or number in its place is a column in the wrong place. */
  personName(column: Column): string | undefined {
    const name = this.text(column);
    if (name === undefined) return undefined;
    if (name.includes('@')) return this.refuse(column, "This is an e-mail address. Put the person's name here.");
    if (!/\p{L}/u.test(name)) return this.refuse(column, "This has no letters. Put the person's name here.");
    return name;
  }

  /** null: the cell is empty, which leaves that end open. */
  date(column: Column): LocalDate | null | undefined {
    const date = this.raw(column).replace(MIDNIGHT, '');
    if (date === '') return null;
    const remedy = 'Write an existing day as YYYY-MM-DD; in Excel give the column the custom format yyyy-mm-dd';
    if (!isLocalDate(date)) return this.refuse(column, `This is no date. ${remedy}.`);
    if (date >= FIRST_DAY && date <= LAST_DAY) return date;
    return this.refuse(column, 'This day is too far away. Give a day of the years 1900 to 2299.');
  }
}
