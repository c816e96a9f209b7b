// From the model to the budget, and to how many people have to be found. Everything in FTE.

import { type Exact, exact, isZero, larger, ZERO } from './exact.ts';

const DAYS = exact(365);
const MONTHS = exact(12);

/** Required − budgeted; below zero where the budget holds more than the model needs. */
export const gapFte = (required: Exact, budgeted: Exact): Exact => required.sub(budgeted);

export const vacantFte = (budgeted: Exact, filled: Exact): Exact => larger(ZERO, budgeted.sub(filled));

export const overfilledFte = (budgeted: Exact, filled: Exact): Exact => larger(ZERO, filled.sub(budgeted));

/** Vacant / budgeted; null where nothing is budgeted. */
export const vacancyRate = (budgeted: Exact, filled: Exact): Exact | null =>
  isZero(budgeted) ? null : vacantFte(budgeted, filled).div(budgeted);

/** What stands empty on average because people leave and finding others takes time: budgeted × turnover × days / 365. */
export const vacancyDragFte = (budgeted: Exact, turnoverShare: Exact, daysToFill: Exact): Exact =>
  budgeted.mul(turnoverShare).mul(daysToFill).div(DAYS);

/** Gap + vacant + who will leave: filled × turnover (of a year) × months / 12. */
export const hireNeedFte = (required: Exact, { budgeted, filled, turnoverShare, horizonMonths }: Hiring): Exact =>
  gapFte(required, budgeted)
    .add(vacantFte(budgeted, filled))
    .add(filled.mul(turnoverShare).mul(horizonMonths).div(MONTHS));

interface Hiring {
  budgeted: Exact;
  filled: Exact;
  turnoverShare: Exact;
  horizonMonths: Exact;
}

export interface PlanNumbers extends Hiring {
  inRecruitment: Exact;
  daysToFill: Exact;
}

/** All of it, of a plan of which everything is known. */
export const gap = (required: Exact, plan: PlanNumbers) => ({
  gapFte: gapFte(required, plan.budgeted),
  vacantFte: vacantFte(plan.budgeted, plan.filled),
  overfilledFte: overfilledFte(plan.budgeted, plan.filled),
  vacancyDragFte: vacancyDragFte(plan.budgeted, plan.turnoverShare, plan.daysToFill),
  hireNeedFte: hireNeedFte(required, plan),
  vacancyRate: vacancyRate(plan.budgeted, plan.filled),
  notYetInRecruitmentFte: hireNeedFte(required, plan).sub(plan.inRecruitment),
});
