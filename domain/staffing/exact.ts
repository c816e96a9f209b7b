// Exact numbers: fractions of two integers of any size. The only file that knows the library behind them; nobody here
// computes with binary floating point, which turns 0.1 + 0.2 into another number than 0.3.

import Fraction from 'fraction.js';

/** Takes no plain number on purpose: the library would take 0.1 for a fraction near it. */
export interface Exact {
  /** Sign, numerator and denominator in lowest terms; the numerator is never negative. */
  readonly s: bigint;
  readonly n: bigint;
  readonly d: bigint;
  add(other: Exact): Exact;
  sub(other: Exact): Exact;
  mul(other: Exact): Exact;
  /** Throws for a divisor of zero. */
  div(other: Exact): Exact;
  abs(): Exact;
  ceil(): Exact;
  /** Below zero, zero or above it. */
  compare(other: Exact): number;
  equals(other: Exact): boolean;
  lt(other: Exact): boolean;
  gt(other: Exact): boolean;
  /** Such as "3285/104", or "8" for a whole number. */
  toFraction(): string;
}

const NUMBER = /^-?\d+(\.\d+|\/\d+)?$/;

/**
 * Of a decimal ("0.15"), of a fraction ("7/65") or of a whole number. Throws for null and for anything else: what is
 * not entered is said by problems/ before anybody computes.
 */
export function exact(value: string | number | bigint | null): Exact {
  const text = `${value}`;
  if (!NUMBER.test(text)) throw new Error(`“${text}” is no number to compute with.`);
  return new Fraction(text);
}

export const ZERO = exact(0);
export const ONE = exact(1);

export const sum = (values: Iterable<Exact>): Exact => [...values].reduce((total, value) => total.add(value), ZERO);
export const larger = (one: Exact, other: Exact): Exact => (one.lt(other) ? other : one);
export const isZero = (value: Exact): boolean => value.n === 0n;
