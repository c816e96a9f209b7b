const money = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });

/** Such as "$138,000.00". */
export const inDollars = (cents: number): string => money.format(cents / 100);
