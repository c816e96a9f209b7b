import type { ProviderRatioDemand } from '../demand.ts';
import { type Exact, exact } from '../exact.ts';
import { asTyped, inStep } from '../shown.ts';
import { HOURS_A_YEAR, stepOf } from '../step.ts';
import { addedByClass, type WorkedByClass } from './worked.ts';

const SOURCE = 'MGMA: support staff per provider FTE, before relief';

/**
 * Worked hours a year by class: clinical provider FTE × support FTE for each × H.
 *
 * @param hoursPerFte H
 */
export function workedProvider(demand: ProviderRatioDemand, hoursPerFte: Exact): WorkedByClass {
  const { clinicalProviderFte: providers } = demand;
  const parts = demand.supports.map(({ jobClass, ftePerProviderFte: target }) => {
    const hours = exact(providers).mul(exact(target)).mul(hoursPerFte);
    const expression = `${asTyped(providers)} provider FTE × ${asTyped(target)} × ${inStep(hoursPerFte)} h`;
    return { jobClass, hours, step: stepOf(`Support by ${jobClass}`, expression, hours, HOURS_A_YEAR, SOURCE) };
  });
  return { byClass: addedByClass(parts), steps: parts.map(({ step }) => step) };
}
