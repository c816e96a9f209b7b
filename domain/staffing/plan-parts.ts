// The figures of a workforce plan with their accounts, each resting on numbers of its own.

import type { Exact } from './exact.ts';
import { gapFte, hireNeedFte, overfilledFte, vacancyDragFte, vacancyRate, vacantFte } from './gap.ts';
import type { PlanNumber } from './plan-in-words.ts';
import { inStep, percent, percentShown } from './shown.ts';
import { type Step, stepOf } from './step.ts';

export interface PlanPart {
  value: Exact;
  step: Step;
}

type Numbers<N extends PlanNumber> = Record<N, Exact>;

const SOURCE = 'Definition of gap, vacancy and turnover';

const part = (label: string, expression: string, value: Exact): PlanPart => ({
  value,
  step: stepOf(label, expression, value, 'FTE', SOURCE),
});

export const gapPart = (required: Exact, { budgetedFte }: Numbers<'budgetedFte'>): PlanPart =>
  part('Gap', `${inStep(required)} required − ${inStep(budgetedFte)} budgeted`, gapFte(required, budgetedFte));

export function vacantPart({ budgetedFte, filledFte }: Numbers<'budgetedFte' | 'filledFte'>): PlanPart {
  const expression = `${inStep(budgetedFte)} budgeted − ${inStep(filledFte)} filled, at least 0`;
  return part('Vacant', expression, vacantFte(budgetedFte, filledFte));
}

export function overfilledPart({ budgetedFte, filledFte }: Numbers<'budgetedFte' | 'filledFte'>): PlanPart {
  const expression = `${inStep(filledFte)} filled − ${inStep(budgetedFte)} budgeted, at least 0`;
  return part('Overfilled', expression, overfilledFte(budgetedFte, filledFte));
}

export function vacancyRateStep({ budgetedFte, filledFte }: Numbers<'budgetedFte' | 'filledFte'>): Step {
  const rate = vacancyRate(budgetedFte, filledFte);
  const expression = `${inStep(vacantFte(budgetedFte, filledFte))} vacant ÷ ${inStep(budgetedFte)} budgeted`;
  const result = rate ? percentShown(rate) : 'not defined (nothing budgeted)';
  return { label: 'Vacancy rate', expression, result, unit: 'of the budgeted FTE', source: SOURCE };
}

export function vacancyDragPart(numbers: Numbers<'budgetedFte' | 'expectedTurnoverShare' | 'daysToFill'>): PlanPart {
  const { budgetedFte, expectedTurnoverShare: turnover, daysToFill } = numbers;
  const expression = `${inStep(budgetedFte)} budgeted × ${percent(turnover)} × ${inStep(daysToFill)} days ÷ 365`;
  return part('Vacancy drag', expression, vacancyDragFte(budgetedFte, turnover, daysToFill));
}

export type Hiring = Numbers<'budgetedFte' | 'filledFte' | 'expectedTurnoverShare' | 'horizonMonths'>;

export function hireNeedPart(required: Exact, numbers: Hiring): PlanPart {
  const { budgetedFte: budgeted, filledFte: filled, expectedTurnoverShare: turnoverShare, horizonMonths } = numbers;
  const [gap, vacant] = [gapFte(required, budgeted), vacantFte(budgeted, filled)];
  const leaving = `${inStep(filled)} filled × ${percent(turnoverShare)} × ${inStep(horizonMonths)} months ÷ 12`;
  const value = hireNeedFte(required, { budgeted, filled, turnoverShare, horizonMonths });
  return part('Hire need', `${inStep(gap)} gap + ${inStep(vacant)} vacant + ${leaving}`, value);
}

export function notYetInRecruitmentPart(required: Exact, numbers: Hiring & Numbers<'inRecruitmentFte'>): PlanPart {
  const need = hireNeedPart(required, numbers).value;
  const expression = `${inStep(need)} hire need − ${inStep(numbers.inRecruitmentFte)} in recruitment`;
  return part('Not yet in recruitment', expression, need.sub(numbers.inRecruitmentFte));
}
