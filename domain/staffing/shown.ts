// How exact numbers are shown. Rounding happens here, once, on the exact value, half away from zero.

import { inDollars } from '../dollars.ts';
import { type Exact, exact } from './exact.ts';

const HUNDRED = exact(100);

/** Such as "31.59": with so many decimals. */
export const fixed = (value: Exact, places: number): string =>
  decimal(value, places, (n, d) => (2n * n + d) / (2n * d));

/** The same, but what is behind the last decimal is dropped. */
export const cutOff = (value: Exact, places: number): string => decimal(value, places, (n, d) => n / d);

function decimal(value: Exact, places: number, whole: (n: bigint, d: bigint) => bigint): string {
  const digits = whole(value.n * 10n ** BigInt(places), value.d)
    .toString()
    .padStart(places + 1, '0');
  const at = digits.length - places;
  // nothing is shown as -0.00
  const sign = value.s === -1n && /[1-9]/.test(digits) ? '-' : '';
  return `${sign}${digits.slice(0, at)}${places > 0 ? '.' : ''}${digits.slice(at)}`;
}

/** Whole cents. */
export const inCents = (cents: Exact): number => Number(fixed(cents, 0));

/** Such as "$108,917.36", of cents that are rounded here. Never negative: the sentence says which way. */
export const dollarsOf = (cents: Exact): string => inDollars(inCents(cents.abs()));

/** Such as "10,434.7", of digits such as "10434.7". */
export function grouped(digits: string): string {
  const [whole = '', decimals] = digits.split('.');
  const withCommas = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? withCommas : `${withCommas}.${decimals}`;
}

/** A number as somebody typed it, none of its decimals dropped. */
export const asTyped = (typed: string | null): string => grouped(String(typed));

/** As in a step: at most four decimals, such as "31.5865" or "65,700". */
export const inStep = (value: Exact): string => grouped(withoutEndingZeros(fixed(value, 4)));

/** Such as "15 %", or "10.77 %" where the exact share has no end. What people enter has at most six decimals and is told in full. */
export function percent(share: Exact): string {
  const hundredths = share.mul(HUNDRED);
  const ends = hundredths.mul(exact(10_000)).d === 1n;
  return `${grouped(withoutEndingZeros(fixed(hundredths, ends ? 4 : 2)))} %`;
}

/** Such as "7.0 %": with one decimal, as in tables. */
export const percentShown = (share: Exact): string => `${fixed(share.mul(HUNDRED), 1)} %`;

/** Of digits that have decimals. */
const withoutEndingZeros = (digits: string): string => digits.replace(/\.?0+$/, '');
