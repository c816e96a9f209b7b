import type { CallWorkloadDemand } from '../demand.ts';
import { type Exact, exact, ONE } from '../exact.ts';
import { asTyped, inStep, percent } from '../shown.ts';
import { HOURS_A_YEAR, type Step, stepOf } from '../step.ts';
import type { Worked } from './worked.ts';

const SOURCE = 'Workload = calls × handle time ÷ occupancy; no waiting times (Erlang)';
const MINUTES = exact(60);

/**
 * Worked hours a year, were the whole demand met by one class: paid hours × (1 − N). Away (N) and in the office (I) are both
 * parts of paid time, so paid hours = hours on calls / (1 − N − I).
 *
 * @param away N, of the class
 */
export function workedCalls(demand: CallWorkloadDemand, away: Exact): Worked {
  const paid = paidHoursPerDay(demand, away);
  const hours = paid.mul(ONE.sub(away)).mul(exact(demand.daysPerYear));
  const days = `${asTyped(demand.daysPerYear)} days`;
  const left = `(100 % − ${percent(away)} away − ${percent(exact(demand.inOfficeShrinkage))} in the office)`;
  const onCalls = inStep(hoursPerDayOnCalls(demand));
  return {
    hours,
    steps: [
      stepOf('Paid hours', `${onCalls} h ÷ ${left}`, paid, 'hours a day', SOURCE),
      stepOf('Worked hours', `${inStep(paid)} h × (100 % − ${percent(away)}) × ${days}`, hours, HOURS_A_YEAR, SOURCE),
    ],
  };
}

/** Hours a day on calls and in between: calls × minutes / 60 / occupancy. */
export const hoursPerDayOnCalls = ({ callsPerDay, handleMinutes, occupancy }: CallWorkloadDemand): Exact =>
  exact(callsPerDay).mul(exact(handleMinutes)).div(MINUTES).div(exact(occupancy));

export const paidHoursPerDay = (demand: CallWorkloadDemand, away: Exact): Exact =>
  hoursPerDayOnCalls(demand).div(ONE.sub(away).sub(exact(demand.inOfficeShrinkage)));

/** How the hours on calls come about; the same for every class. */
export function callsStep(demand: CallWorkloadDemand): Step {
  const { callsPerDay, handleMinutes, occupancy } = demand;
  const calls = `${asTyped(callsPerDay)} calls × ${asTyped(handleMinutes)} min ÷ 60`;
  const expression = `${calls} ÷ ${percent(exact(occupancy))}`;
  return stepOf('Hours on calls', expression, hoursPerDayOnCalls(demand), 'hours a day', SOURCE);
}
