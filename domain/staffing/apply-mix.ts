import type { Basis } from './basis.ts';
import type { Line } from './content.ts';
import type { DemandHours } from './demand-hours.ts';
import { type Exact, exact } from './exact.ts';
import { asTyped, inStep } from './shown.ts';
import { HOURS_A_YEAR, type Step, stepOf } from './step.ts';

/** A line of the skill mix with its worked hours a year. */
export interface LineHours {
  line: Line;
  hours: Exact;
}

/** Share × hours for a share, the method's own hours for its classes, FTE × H on top of both for a fixed line. */
export function applyMix(
  lines: readonly Line[],
  demand: DemandHours,
  basis: Basis,
): { lines: LineHours[]; steps: Step[] } {
  const parts = lines.map((line) => ({
    line,
    ...(line.basis === 'fixed' ? fixedHours(line, basis) : demand.ofLine(line)),
  }));
  return {
    lines: parts.map(({ line, hours }) => ({ line, hours })),
    steps: parts.flatMap(({ steps }) => steps),
  };
}

function fixedHours({ jobClass, fixedFte }: Line, { hoursPerFte }: Basis): { hours: Exact; steps: Step[] } {
  const hours = exact(fixedFte).mul(hoursPerFte);
  const expression = `${asTyped(fixedFte)} FTE × ${inStep(hoursPerFte)} h`;
  return {
    hours,
    steps: [stepOf(`Fixed: ${jobClass}`, expression, hours, HOURS_A_YEAR, 'Fixed FTE, on top of the mix')],
  };
}
