// Words and numbers that stand nowhere else: whoever finds one in a history knows where it leaked from.

import { randomBytes } from 'node:crypto';

export class Canaries {
  readonly #planted = new Map<string, string>();
  #amounts = 0;

  /** A text that holds a word of its own. */
  text(what: string): string {
    const word = `canary${randomBytes(5).toString('hex')}`;
    this.#planted.set(word, what);
    return `${what} ${word}`;
  }

  email(what: string): string {
    const address = `canary${randomBytes(5).toString('hex')}@people.example`;
    this.#planted.set(address, what);
    return address;
  }

  /** Integer cents; looked for as digits, and as dollars with and without separators. */
  cents(what: string): number {
    this.#amounts += 1;
    const cents = 71_934_217 + this.#amounts * 1_000_003;
    const dollars = (cents / 100).toFixed(2);
    for (const digits of [String(cents), dollars, Number(dollars).toLocaleString('en-US')])
      this.#planted.set(digits, what);
    return cents;
  }

  decimal(what: string): string {
    this.#amounts += 1;
    const digits = `${7_434 + this.#amounts}.73`;
    this.#planted.set(digits, what);
    return digits;
  }

  /** What was planted and stands in this text. */
  foundIn(text: string): string[] {
    return [...this.#planted].filter(([canary]) => text.includes(canary)).map(([canary, what]) => `${what}: ${canary}`);
  }

  get count(): number {
    return this.#planted.size;
  }
}
