import type { LineHours } from './apply-mix.ts';
import type { RatioFloor } from './content.ts';
import { type Exact, exact, larger, sum, ZERO } from './exact.ts';
import { onShift } from './methods/on-shift.ts';
import { reliefHours } from './methods/ratio.ts';
import { asTyped, inStep } from './shown.ts';
import { spread } from './spread.ts';
import { HOURS_A_YEAR, type Step, stepOf } from './step.ts';

export interface Floored {
  lines: LineHours[];
  /** Worked hours a year that the counted classes need at least. */
  floorHours: Exact;
  /** By how much they were raised. */
  topUpHours: Exact;
  steps: Step[];
}

/**
 * Raises the classes that a ratio counts to the hours that the ratio needs, in proportion. Fixed lines count, and rise only where
 * nothing else is counted: a position stays one, and more volume never takes fewer people.
 *
 * @param days of the year: a floor holds on every day
 */
export function applyFloor(lines: readonly LineHours[], floor: RatioFloor, days: Exact): Floored {
  const counted = lines.filter(({ line }) => floor.countedJobClasses.includes(line.jobClass));
  const [floorHours, planned] = [hoursOfFloor(floor, days), sum(counted.map(({ hours }) => hours))];
  const topUpHours = larger(ZERO, floorHours.sub(planned));
  const rising = counted.filter(({ line }) => line.basis !== 'fixed');
  const more = spread(topUpHours, rising.length > 0 ? rising : counted, floor.countedJobClasses);
  const [needed, there] = [`${inStep(floorHours)} h`, `${inStep(planned)} h of ${floor.countedJobClasses.join(', ')}`];
  return {
    lines: lines.map((one) => ({ line: one.line, hours: one.hours.add(more.get(one) ?? ZERO) })),
    floorHours,
    topUpHours,
    steps: [
      ...stepsOfFloor(floor, floorHours, days),
      stepOf('Raised to the floor', `${needed} − ${there}, at least 0`, topUpHours, HOURS_A_YEAR, floor.source),
    ],
  };
}

/** Σ nurses at peak census × (hours + break relief) × days: at all times, on every day. */
export const hoursOfFloor = (floor: RatioFloor, days: Exact): Exact =>
  sum(
    floor.shifts.map(({ hours, peakCensus }) =>
      onShift(exact(peakCensus), exact(floor.patientsPerNurse))
        .mul(reliefHours(hours, floor.breakReliefMinutesPerShift))
        .mul(days),
    ),
  );

function stepsOfFloor(floor: RatioFloor, hours: Exact, days: Exact): Step[] {
  const relief = `${asTyped(floor.breakReliefMinutesPerShift)} min`;
  const shifts = floor.shifts.map(({ hours: length, peakCensus }) => {
    const nurses = onShift(exact(peakCensus), exact(floor.patientsPerNurse));
    return `${inStep(nurses)} × (${asTyped(length)} h + ${relief})`;
  });
  const expression = `(${shifts.join(' + ')}) × ${inStep(days)} days`;
  return [
    stepOf(`Ratio floor, 1:${asTyped(floor.patientsPerNurse)} at peak`, expression, hours, HOURS_A_YEAR, floor.source),
  ];
}
