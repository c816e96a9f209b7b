import { type Basis, basisOf } from './basis.ts';
import { computeBackfill, notComputedBackfill } from './compute-backfill.ts';
import { computePlan } from './compute-plan.ts';
import { type Computed, type ComputedLine, fteFigure, hoursFigure, notComputed } from './computed.ts';
import type { ModelParts, RevisionContent, Source, UnitContent } from './content.ts';
import { findingsOf } from './findings/findings-of.ts';
import { lineHours } from './line-hours.ts';
import { coreProblems } from './problems/core-problems.ts';
import { replacementStep, type StaffedLine, staffLine } from './replacement.ts';
import { inStep } from './shown.ts';
import { HOURS_A_YEAR, type Step, stepOf } from './step.ts';
import { type Totals, totalsOf } from './totals.ts';

/**
 * All that follows from what is entered for each unit, in their order. What is missing or unknown is never counted as 0: what rests
 * on it says that it is not computed, and why.
 *
 * @param budgetYear the year that the budgets are for
 */
export const computeRevision = (revision: RevisionContent, budgetYear: number): Computed[] =>
  revision.units.map((unit, place) => computeUnit(unit, `/units/${place}`, revision, budgetYear));

/** @param at the pointer to the unit in the revision */
export function computeUnit(
  { model, plan }: UnitContent,
  at: string,
  { settings, unknown }: Pick<RevisionContent, 'settings' | 'unknown'>,
  budgetYear: number,
): Computed {
  const [open] = coreProblems(model, `${at}/model`, settings);
  // without problems there is a method; the second half is for the compiler
  if (open || model.method === null) {
    const why = `this is open: ${open?.problem}`;
    return { ...notComputedModel(why), ...computePlan(plan, `${at}/plan`, notComputed(why), unknown).figures };
  }
  const basis = basisOf(settings);
  const { lines: hours, floored, demandSteps, steps } = lineHours(model, basis);
  const lines = hours.map((line) => staffLine(line, basis));
  const totals = totalsOf(lines, basis);
  const planned = computePlan(plan, `${at}/plan`, totals.totalFte, unknown);
  const covered = computeBackfill(model, `${at}/model`, lines, basis, unknown);
  return {
    workedHours: hoursFigure(totals.workedHours),
    directFte: fteFigure(totals.directFte),
    replacementHours: hoursFigure(totals.replacementHours),
    replacementFte: fteFigure(totals.replacementFte),
    totalFte: fteFigure(totals.totalFte),
    ...planned.figures,
    lines: lines.map((line) => computedLine(line, basis)),
    floor: floored && { hours: hoursFigure(floored.floorHours), topUpHours: hoursFigure(floored.topUpHours) },
    backfill: covered.backfill,
    findings: findingsOf({ model, at, plan, lines, basis, unknown, budgetYear }),
    steps: [
      ...demandSteps.map((step) => sourced(step, model)),
      ...steps,
      ...lines.map(replacementStep),
      ...totalSteps(totals, basis),
      ...covered.steps,
      ...planned.steps,
    ],
  };
}

function notComputedModel(because: string): Omit<Computed, 'gapFte' | 'vacantFte' | 'vacancyDragFte' | 'hireNeedFte'> {
  const none = notComputed(because);
  return {
    workedHours: none,
    directFte: none,
    replacementHours: none,
    replacementFte: none,
    totalFte: none,
    lines: [],
    floor: null,
    backfill: notComputedBackfill(because),
    findings: [],
    steps: [],
  };
}

function computedLine({ line, worked, replacement }: StaffedLine, { hoursPerFte }: Basis): ComputedLine {
  const { lineId, jobClass } = line;
  return {
    lineId,
    jobClass,
    workedHours: hoursFigure(worked),
    replacementHours: hoursFigure(replacement),
    totalFte: fteFigure(worked.add(replacement).div(hoursPerFte)),
  };
}

/** Behind the formula's source, where its numbers come from. */
function sourced(step: Step, { demandSource, standardSource }: ModelParts): Step {
  const from = (what: string, { text, asOf }: Source) => (text ? `; ${what}: ${text}${asOf ? `, ${asOf}` : ''}` : '');
  return { ...step, source: `${step.source}${from('volume', demandSource)}${from('standard', standardSource)}` };
}

const TOTAL = 'Total = direct + replacement; FTE = hours ÷ H';

function totalSteps(totals: Totals, { hoursPerFte }: Basis): Step[] {
  const { workedHours, directFte, replacementHours, replacementFte, totalFte } = totals;
  const [worked, replacement, h] = [workedHours, replacementHours, hoursPerFte].map((hours) => `${inStep(hours)} h`);
  return [
    stepOf('Worked hours of all lines', 'Sum of the lines', workedHours, HOURS_A_YEAR, TOTAL),
    stepOf('Direct FTE', `${worked} ÷ ${h}`, directFte, 'FTE', TOTAL),
    stepOf('Replacement hours of all lines', 'Sum of the lines', replacementHours, HOURS_A_YEAR, TOTAL),
    stepOf('Replacement FTE', `${replacement} ÷ ${h}`, replacementFte, 'FTE', TOTAL),
    stepOf('Total FTE', `(${worked} + ${replacement}) ÷ ${h}`, totalFte, 'FTE', TOTAL),
  ];
}
