// Years that are counted short: 52 weeks where a line is open on all days, and 365 days in a leap year.

import { listed } from '../../listed.ts';
import { exact, ZERO } from '../exact.ts';
import type { ChosenModel } from '../line-hours.ts';
import { inCents, inStep } from '../shown.ts';
import { withDays } from '../with-days.ts';
import { type Cost, costInWords } from './cost.ts';
import type { Finding, FindingCode } from './finding.ts';
import { costBetween, type Judged, staffed } from './judged.ts';

/** The day that 52 weeks leave out, of lines that are open on it. */
export function weeks52Findings(judged: Judged): Finding[] {
  const { model, basis } = judged;
  const open = openAllWeek(model);
  if (!open) return [];
  const inDays: ChosenModel = { ...open.model, demand: { ...open.model.demand, yearBasis: 'days' } } as ChosenModel;
  const cost = costBetween(staffed(inDays, basis), staffed(open.model, basis), judged);
  const sentence = `Open on all 7 days: ${listed(open.labels)}. But 52 weeks are 364 days; the cycle counts ${inStep(basis.daysPerYear)}. ${costInWords(cost)} are missing.`;
  return missing('year_of_52_weeks', '/model/demand/yearBasis', sentence, cost);
}

/** Only the lines that are open on 7 days, without a floor, which counts every day anyway. Null: the method has no weeks. */
function openAllWeek(model: ChosenModel): { model: ChosenModel; labels: string[] } | null {
  const isOpen = ({ daysPerWeek }: { daysPerWeek: string | null }) => exact(daysPerWeek).equals(exact(7));
  if (model.method === 'ratio') {
    const shifts = model.demand.shifts.filter(isOpen);
    const labels = shifts.map(({ label }) => `the ${label} shift`);
    return { labels, model: { ...model, ratioFloor: null, demand: { ...model.demand, shifts } } };
  }
  if (model.method === 'rooms') {
    const lines = model.demand.lines.filter(isOpen);
    return {
      labels: lines.map(({ label }) => label),
      model: { ...model, ratioFloor: null, demand: { ...model.demand, lines } },
    };
  }
  return null;
}

/** The day that 365 days leave out of a leap year, where hours depend on days. */
export function leapYearFindings(judged: Judged): Finding[] {
  const { model, basis, budgetYear, lines } = judged;
  if (!isLeapYear(budgetYear) || !basis.daysPerYear.equals(exact(365))) return [];
  const year = withDays(model, basis, exact(366));
  const cost = costBetween(staffed(year.model, year.basis), lines, judged);
  const sentence = `${budgetYear} is a leap year of 366 days; the cycle counts 365. ${costInWords(cost)} are missing.`;
  return missing('leap_day_not_counted', '/model/demand', sentence, cost);
}

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

function missing(code: FindingCode, pointer: string, sentence: string, cost: Cost): Finding[] {
  if (!cost.fte.gt(ZERO)) return [];
  return [{ code, pointer, sentence, costCents: cost.cents && inCents(cost.cents), isCertain: true }];
}
