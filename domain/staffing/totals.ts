import type { Basis } from './basis.ts';
import { type Exact, sum } from './exact.ts';
import type { StaffedLine } from './replacement.ts';

/** Of a unit, in hours a year and in FTE (hours / H). Total = worked + replacement. */
export interface Totals {
  workedHours: Exact;
  directFte: Exact;
  replacementHours: Exact;
  replacementFte: Exact;
  totalFte: Exact;
}

export function totalsOf(lines: readonly StaffedLine[], { hoursPerFte }: Basis): Totals {
  const workedHours = sum(lines.map(({ worked }) => worked));
  const replacementHours = sum(lines.map(({ replacement }) => replacement));
  return {
    workedHours,
    directFte: workedHours.div(hoursPerFte),
    replacementHours,
    replacementFte: replacementHours.div(hoursPerFte),
    totalFte: workedHours.add(replacementHours).div(hoursPerFte),
  };
}
