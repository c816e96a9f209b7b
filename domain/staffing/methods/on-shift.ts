import type { Exact } from '../exact.ts';

/**
 * How many nurses have to be there: census / ratio, rounded up, because a ratio holds at all times and is never averaged
 * (22 CCR 70217). Nobody for an empty unit, one for fewer patients than the ratio.
 */
export const onShift = (census: Exact, patientsPerNurse: Exact): Exact => census.div(patientsPerNurse).ceil();
