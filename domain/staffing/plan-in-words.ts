import type { Plan } from './content.ts';

/** The numbers of a plan, as sentences name them. */
export const PLAN_IN_WORDS = {
  budgetedFte: 'the budgeted FTE',
  filledFte: 'the filled FTE',
  inRecruitmentFte: 'the FTE in recruitment',
  expectedTurnoverShare: 'the expected turnover',
  daysToFill: 'the days to fill a position',
  horizonMonths: 'the months that the plan looks ahead',
} as const satisfies Partial<Record<keyof Plan, string>>;

export type PlanNumber = keyof typeof PLAN_IN_WORDS;
