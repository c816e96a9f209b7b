import type { FixedDemand } from '../demand.ts';
import { type Exact, exact } from '../exact.ts';
import { asTyped, inStep } from '../shown.ts';
import { HOURS_A_YEAR, stepOf } from '../step.ts';
import { addedByClass, type WorkedByClass } from './worked.ts';

const SOURCE = 'Positions as given, before relief';

/**
 * Worked hours a year by class: FTE × H.
 *
 * @param hoursPerFte H
 */
export function workedFixed({ positions }: FixedDemand, hoursPerFte: Exact): WorkedByClass {
  const parts = positions.map(({ jobClass, fte }) => {
    const hours = exact(fte).mul(hoursPerFte);
    const expression = `${asTyped(fte)} FTE × ${inStep(hoursPerFte)} h`;
    return { jobClass, hours, step: stepOf(`Positions of ${jobClass}`, expression, hours, HOURS_A_YEAR, SOURCE) };
  });
  return { byClass: addedByClass(parts), steps: parts.map(({ step }) => step) };
}
