import type { YearBasis } from '../demand.ts';
import { type Exact, exact } from '../exact.ts';
import { inStep } from '../shown.ts';

const SEVEN = exact(7);
const WEEKS_52 = exact(52);

/** The weeks of a year: its days / 7, or 52, which leaves a day out. */
export const weeksOf = (basis: YearBasis | null, daysPerYear: Exact): Exact =>
  basis === 'weeks_52' ? WEEKS_52 : daysPerYear.div(SEVEN);

/** Such as "365/7 weeks". */
export const weeksInWords = (basis: YearBasis | null, daysPerYear: Exact): string =>
  basis === 'weeks_52' ? '52 weeks' : `${inStep(daysPerYear)}/7 weeks`;
