import { type Exact, exact, sum } from './exact.ts';
import { cutOff, fixed } from './shown.ts';

/**
 * Whole cents for rows, so that they add up to their total, which is rounded once (half up). Every row gets its whole cents;
 * those left over go to the largest remainders, of equal ones to the earlier row.
 *
 * @param amounts exact cents, none below zero
 */
export function shareOutCents(amounts: readonly Exact[]): { totalCents: number; cents: number[] } {
  const whole = amounts.map((amount) => BigInt(cutOff(amount, 0)));
  const total = BigInt(fixed(sum(amounts), 0));
  const left = total - whole.reduce((added, cents) => added + cents, 0n);
  const remainders = amounts.map((amount, row) => ({ row, remainder: amount.sub(exact(whole[row] ?? 0n)) }));
  // sort() keeps the order of equal rows
  const sorted = remainders.sort((one, other) => other.remainder.compare(one.remainder));
  const oneMore = new Set(sorted.slice(0, Number(left)).map(({ row }) => row));
  return {
    totalCents: Number(total),
    cents: whole.map((cents, row) => Number(cents) + (oneMore.has(row) ? 1 : 0)),
  };
}
