import type { RatioDemand, RatioShift } from '../demand.ts';
import { type Exact, exact, sum } from '../exact.ts';
import { asTyped, inStep } from '../shown.ts';
import { HOURS_A_YEAR, type Step, stepOf } from '../step.ts';
import { onShift } from './on-shift.ts';
import { weeksInWords, weeksOf } from './weeks.ts';
import type { Worked } from './worked.ts';

const SOURCE = '22 CCR 70217: the ratio holds at all times, breaks are relieved';
const MINUTES = exact(60);

/**
 * Worked hours a year: Σ nurses on shift × (hours + break relief) × days a week × weeks.
 *
 * @param days of the year
 */
export function workedRatio(demand: RatioDemand, days: Exact): Worked {
  const { breakReliefMinutesPerShift: relief, shifts, yearBasis } = demand;
  const weeks = weeksInWords(yearBasis, days);
  const parts = shifts.map((shift) => {
    const nurses = nursesOn(shift);
    const present = reliefHours(shift.hours, relief);
    return { shift, nurses, hours: nurses.mul(present).mul(exact(shift.daysPerWeek)).mul(weeksOf(yearBasis, days)) };
  });
  const hours = sum(parts.map((part) => part.hours));
  const steps = parts.flatMap(({ shift, nurses, hours: ofShift }): Step[] => {
    const needed = `${asTyped(shift.census)} patients ÷ ${asTyped(shift.patientsPerNurse)}, rounded up`;
    const present = `(${asTyped(shift.hours)} h + ${asTyped(relief)} min)`;
    const year = `${asTyped(shift.daysPerWeek)} days × ${weeks}`;
    return [
      stepOf(`Nurses on the ${shift.label} shift`, needed, nurses, 'nurses', SOURCE),
      stepOf(
        `Hours of the ${shift.label} shift`,
        `${inStep(nurses)} × ${present} × ${year}`,
        ofShift,
        HOURS_A_YEAR,
        SOURCE,
      ),
    ];
  });
  return { hours, steps: [...steps, stepOf('Worked hours', 'Sum of the shifts', hours, HOURS_A_YEAR, SOURCE)] };
}

export const nursesOn = ({ census, patientsPerNurse }: RatioShift): Exact =>
  onShift(exact(census), exact(patientsPerNurse));

/** The hours that one place of a shift takes: its own, and of whoever relieves it at breaks. */
export const reliefHours = (hours: string | null, reliefMinutes: string | null): Exact =>
  exact(hours).add(exact(reliefMinutes).div(MINUTES));
