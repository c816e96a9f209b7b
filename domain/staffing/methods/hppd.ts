import type { HppdDemand } from '../demand.ts';
import { type Exact, exact } from '../exact.ts';
import { asTyped, inStep } from '../shown.ts';
import { HOURS_A_YEAR, stepOf } from '../step.ts';
import type { Worked } from './worked.ts';

const SOURCE = 'Definition of worked nursing hours per patient day (HPPD)';

/**
 * Worked hours a year: patient days × hours per patient day.
 *
 * @param days of the year, for a census
 */
export function workedHppd(demand: HppdDemand, days: Exact): Worked {
  const { averageDailyCensus: census, patientDaysPerYear, hoursPerPatientDay } = demand;
  const patients = patientDays(demand, days);
  const hours = patients.mul(exact(hoursPerPatientDay));
  const perDay = `${asTyped(hoursPerPatientDay)} h`;
  if (census === null) {
    const expression = `${asTyped(patientDaysPerYear)} patient days × ${perDay}`;
    return { hours, steps: [stepOf('Worked hours', expression, hours, HOURS_A_YEAR, SOURCE)] };
  }
  const [beds, year] = [`${asTyped(census)} patients`, `${inStep(days)} days`];
  return {
    hours,
    steps: [
      stepOf('Patient days', `${beds} × ${year}`, patients, 'patient days a year', SOURCE),
      stepOf('Worked hours', `${beds} × ${perDay} × ${year}`, hours, HOURS_A_YEAR, SOURCE),
    ],
  };
}

/** A year's patient days, as given or from the average daily census. */
export const patientDays = (demand: HppdDemand, days: Exact): Exact =>
  demand.averageDailyCensus === null ? exact(demand.patientDaysPerYear) : exact(demand.averageDailyCensus).mul(days);
