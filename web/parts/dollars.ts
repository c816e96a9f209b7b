// Money is whole cents, to the server and here; dollars are how people write and read it.

const money = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });
/** The server's own limit, in cents. */
const MOST = 100_000_000_000;

/** Such as "$138,000.00". */
export const inDollars = (cents: number): string => money.format(cents / 100);

/** Such as "+$1,500.00" or "−$1,500.00". */
export const signedDollars = (cents: number): string => `${cents < 0 ? '−' : '+'}${inDollars(Math.abs(cents))}`;

export type Dollars = { cents: number } | { problem: 'form' | 'fraction' | 'most' };

/**
 * What was typed, exact to the cent: read digit by digit, because a fraction is none to a computer. Commas only where
 * thousands end: who writes "138,00" may mean $138, and who guesses writes a wrong budget.
 */
export function readDollars(typed: string): Dollars {
  const found = /^\$?\s*(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d*))?$/.exec(typed.trim());
  if (!found?.[1]) return { problem: 'form' };
  const fraction = found[2] ?? '';
  if (fraction.length > 2) return { problem: 'fraction' };
  const cents = Number(`${found[1].replaceAll(',', '')}${fraction.padEnd(2, '0')}`);
  return cents > MOST ? { problem: 'most' } : { cents };
}

/** How an amount stands in its field: "138,000.00". */
export const inField = (cents: number): string => inDollars(cents).slice(1);

/** The amount that was typed, or null while it is none. */
export function centsOf(typed: string): number | null {
  const read = readDollars(typed);
  return 'cents' in read ? read.cents : null;
}
