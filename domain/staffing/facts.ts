import type { Decimal } from './entered.ts';

/** What the systems of record say of a unit, or of one job class in it, on one day. Only what was reported is there. */
export interface UnitFacts {
  /** Local dates: the period that volumes and evidence are of. */
  periodFrom?: string | undefined;
  periodTo?: string | undefined;
  averageDailyCensus?: Decimal | undefined;
  volume?: Decimal | undefined;
  /** Such as "visits". */
  volumeUnit?: string | undefined;
  budgetedFte?: Decimal | undefined;
  filledFte?: Decimal | undefined;
  /** Budgeted minus filled. */
  vacantFte?: Decimal | undefined;
  hiredFte?: Decimal | undefined;
  /** Between 0 and 1. */
  turnoverShare?: Decimal | undefined;
  daysToFill?: Decimal | undefined;
  nonproductiveHoursPerFte?: Decimal | undefined;
  /** With benefits. */
  hourlyRateCents?: number | undefined;
  mandatoryOvertimeHours?: Decimal | undefined;
  voluntaryOvertimeHours?: Decimal | undefined;
  agencyHours?: Decimal | undefined;
  missedMealBreaks?: Decimal | undefined;
  missedRestBreaks?: Decimal | undefined;
  shiftsOffPlan?: Decimal | undefined;
  shiftsPlanned?: Decimal | undefined;
  complaints?: Decimal | undefined;
  laborExpenseCents?: number | undefined;
  backfillBudgetedCents?: number | undefined;
  backfillUsedCents?: number | undefined;
}

/** Facts older than this are shown with a warning: last year's census is no basis for next year's model. */
export const FACTS_STALE_AFTER_DAYS = 366;
