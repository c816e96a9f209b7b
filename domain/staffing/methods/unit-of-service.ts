import type { UnitOfServiceDemand } from '../demand.ts';
import { exact } from '../exact.ts';
import { asTyped } from '../shown.ts';
import { HOURS_A_YEAR, stepOf } from '../step.ts';
import type { Worked } from './worked.ts';

const SOURCE = 'Definition of worked hours per unit of service';

/** Worked hours a year: units of service × hours per unit. */
export function workedUnits({ unitOfService, unitsPerYear, hoursPerUnit }: UnitOfServiceDemand): Worked {
  const hours = exact(unitsPerYear).mul(exact(hoursPerUnit));
  const expression = `${asTyped(unitsPerYear)} × ${asTyped(hoursPerUnit)} h per ${unitOfService}`;
  return { hours, steps: [stepOf('Worked hours', expression, hours, HOURS_A_YEAR, SOURCE)] };
}
