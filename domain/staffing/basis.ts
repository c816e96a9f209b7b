import type { Settings } from './content.ts';
import { type Exact, exact } from './exact.ts';

/** What a cycle counts with, to compute with. */
export interface Basis {
  /** H: paid hours of one FTE in a year. */
  hoursPerFte: Exact;
  daysPerYear: Exact;
}

export const basisOf = ({ hoursPerFte, daysPerYear }: Settings): Basis => ({
  hoursPerFte: exact(hoursPerFte),
  daysPerYear: exact(daysPerYear),
});
