import type { Modality } from '../../domain/vocabulary.ts';
import { drawBetween } from '../world/draw.ts';
import { type JobClass, MODALITY_FIGURES } from '../world/modalities.ts';

/** A unit's staffing model in numbers. Everything is a whole number of the unit in its name, rounded once. */
export interface UnitFigures {
  volume: number;
  workedHours: number;
  directFteHundredths: number;
  totalFteHundredths: number;
  replacementHoursTenths: number;
  /** Required minus budgeted. */
  gapTenths: number;
  budgetedFteHundredths: number;
  vacantTenths: number;
  /** What the vacancies of a year cost in FTE: FTE × turnover × days to fill / 365. */
  vacancyDragHundredths: number;
  turnoverPercent: number;
  daysToFill: number;
  jobClass: JobClass;
}

const HOURS_PER_FTE = 2080;

/**
 * Worked hours = volume × hours per unit; direct FTE = worked hours / 2,080; total = direct / (1 − N), everybody replaced;
 * replacement hours = worked hours / (1 − N) − worked hours.
 */
export function unitFigures(modality: Modality, unitRef: string, budgetYear: number): UnitFigures {
  const { volume: range, hoursHundredths, nonproductivePercent, jobClasses } = MODALITY_FIGURES[modality];
  const base = drawBetween(range[0], range[1], unitRef, 'volume');
  // from one year to the next the volume moves by up to three percent, and stays within the range
  const moved = Math.round((base * (100 + drawBetween(-3, 3, unitRef, budgetYear))) / 100);
  const volume = Math.min(range[1], Math.max(range[0], moved));
  const hundredthsOfHours = volume * hoursHundredths;
  const worked = 100 - nonproductivePercent;
  const totalFteHundredths = Math.round((hundredthsOfHours * 100) / (HOURS_PER_FTE * worked));
  const gapTenths = drawBetween(5, 24, unitRef, budgetYear, 'gap');
  const budgetedFteHundredths = totalFteHundredths - gapTenths * 10;
  const turnoverPercent = drawBetween(6, 16, unitRef, 'turnover');
  const daysToFill = drawBetween(45, 110, unitRef, 'days to fill');
  return {
    volume,
    workedHours: Math.round(hundredthsOfHours / 100),
    directFteHundredths: Math.round(hundredthsOfHours / HOURS_PER_FTE),
    totalFteHundredths,
    replacementHoursTenths: Math.round((hundredthsOfHours * nonproductivePercent) / (worked * 10)),
    gapTenths,
    budgetedFteHundredths,
    vacantTenths: drawBetween(0, 15, unitRef, budgetYear, 'vacant'),
    vacancyDragHundredths: Math.round((budgetedFteHundredths * turnoverPercent * daysToFill) / (100 * 365)),
    turnoverPercent,
    daysToFill,
    jobClass: jobClasses[0],
  };
}

/** 2,080 paid hours an FTE. */
export const costOfFteCents = (fteTenths: number, { rateCents }: JobClass): number =>
  fteTenths * (HOURS_PER_FTE / 10) * rateCents;

export const costOfHoursCents = (hoursTenths: number, { rateCents }: JobClass): number =>
  Math.round((hoursTenths * rateCents) / 10);
