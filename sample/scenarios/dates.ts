import { defaultCalendar } from '../../calendar/default-calendar.ts';
import { addDays, type LocalDate } from '../../calendar/local-date.ts';
import { NATIONAL_REFERENCE } from '../../calendar/place.ts';
import type { PrintedMilestone } from '../../calendar/team-dates.ts';
import { addWorkingDays } from '../../calendar/working-days.ts';
import type { MilestoneKey } from '../../domain/dates.ts';

type Dates = Partial<Record<MilestoneKey, LocalDate>>;

export interface SampleYears {
  /** The day of the first start: every date follows from it. */
  firstDay: LocalDate;
  /** The year whose budgets are being made. */
  first: number;
  /** The year for which teams file. */
  second: number;
}

export function yearsFrom(firstDay: LocalDate): SampleYears {
  const first = Number(firstDay.slice(0, 4)) + 1;
  return { firstDay, first, second: first + 1 };
}

/** Filing ends in these days, and budgets are made; seats and training are long past. */
export function firstYearDates({ firstDay, first }: SampleYears): PrintedMilestone[] {
  const day = (days: number) => addDays(firstDay, days);
  const yearEnd = `${first - 1}-12-31`;
  return printed(first, {
    prepare_opens: day(-670),
    prepare_due: day(-620),
    prepare_cut_off: day(-605),
    foundation_opens: day(-619),
    training_due: day(-600),
    apply_opens: day(-200),
    filing_due: day(2),
    filing_cut_off: day(3),
    input_opens: day(-1),
    budget_opens: day(-1),
    input_closes: day(20),
    decisions_due: day(30),
    // after a first start in December less than a month is left of the year
    load: yearEnd >= day(35) ? yearEnd : day(45),
    // a team that has read its decisions goes on at once
    repeat_opens: day(-1),
  });
}

/** Teams file in these weeks; who filed early goes on to its budget, and can go to the end. */
export function secondYearDates({ firstDay, second }: SampleYears): PrintedMilestone[] {
  const day = (days: number) => addDays(firstDay, days);
  const filingDue = addWorkingDays(NATIONAL_REFERENCE, firstDay, 12);
  const filingCutOff = secondCutOff(firstDay);
  return printed(second, {
    prepare_opens: day(-60),
    prepare_due: day(-30),
    prepare_cut_off: day(5),
    foundation_opens: day(-29),
    training_due: day(-5),
    apply_opens: day(-4),
    filing_due: filingDue,
    filing_cut_off: filingCutOff,
    input_opens: day(-3),
    budget_opens: day(-3),
    input_closes: addWorkingDays(NATIONAL_REFERENCE, filingCutOff, 20),
    repeat_opens: day(-2),
  });
}

/** 27 working days after the first day: 12 until the filing is due, 15 until its cut-off. */
export const secondCutOff = (firstDay: LocalDate): LocalDate => addWorkingDays(NATIONAL_REFERENCE, firstDay, 27);

/** Every date that is not given is the default one of that year. */
const printed = (budgetYear: number, dates: Dates): PrintedMilestone[] =>
  defaultCalendar(budgetYear).map((date) => ({ ...date, printedOn: dates[date.key] ?? date.printedOn }));
