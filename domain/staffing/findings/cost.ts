import type { Exact } from '../exact.ts';
import { dollarsOf, fixed, grouped } from '../shown.ts';

/** What a difference costs in a year. */
export interface Cost {
  fte: Exact;
  /** Null: a rate is not known, for the reason that `whyNoRate` gives. */
  cents: Exact | null;
  whyNoRate: string;
}

/** Such as "0.67 FTE, $108,917.36 a year,": followed by a verb. */
export function costInWords({ fte, cents, whyNoRate }: Cost): string {
  const amount = `${grouped(fixed(fte.abs(), 2))} FTE`;
  return cents === null
    ? `${amount} (cost not computed, because ${whyNoRate})`
    : `${amount}, ${dollarsOf(cents)} a year,`;
}
