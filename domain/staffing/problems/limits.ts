// Limits that several fields share, each with its sentence.

import { type Exact, exact, ONE } from '../exact.ts';
import { inStep } from '../shown.ts';
import type { ProblemCode } from './problem-codes.ts';

type Judged = [ProblemCode, string] | undefined;

const DAY = exact(24);
const WEEK = exact(7);
const HUNDRED = exact(100);

/** @param subject such as "The post desk has" */
export const judgeDailyHours =
  (subject: string, ending: '' | ' a day') =>
  (hours: Exact): Judged =>
    hours.gt(DAY)
      ? ['hours_out_of_range', `${subject} ${inStep(hours)} hours${ending}; a day has at most 24.`]
      : undefined;

export const judgeDaysPerWeek =
  (subject: string) =>
  (days: Exact): Judged =>
    days.gt(WEEK) ? ['days_out_of_range', `${subject} ${inStep(days)} days a week; a week has 7.`] : undefined;

export const judgeDaysPerYear =
  (subject: string, year: Exact) =>
  (days: Exact): Judged =>
    days.gt(year)
      ? ['days_out_of_range', `${subject} ${inStep(days)} days a year; the cycle counts ${inStep(year)}.`]
      : undefined;

/** @param subject such as "The ratio of the day shift" */
export const judgeRatio =
  (subject: string) =>
  (ratio: Exact): Judged =>
    ratio.n === 0n
      ? ['ratio_out_of_range', `${subject} is 1:0; enter how many patients one nurse has at most, above 0.`]
      : undefined;

/** A sentence more for 15 that was meant as 15 %; empty where it cannot have been. */
export const ifPercentMeant = (share: Exact): string =>
  share.gt(ONE) && share.lt(HUNDRED) ? ` If you mean ${inStep(share)} %, enter ${inStep(share.div(HUNDRED))}.` : '';
