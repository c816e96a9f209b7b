// A backfill line that was typed, against the computed one: which of the usual mistakes leads to it.

import { type Exact, exact, larger, ONE, sum } from '../exact.ts';
import { replacementHours } from '../replacement.ts';
import { decimalsOf } from './explain-figure.ts';

export const BACKFILL_MIX_UPS = [
  'paid_absence_added',
  'paid_absence_instead',
  'not_replaced_included',
  'vacancies_included',
  'relief_multiplied',
] as const;
export type BackfillMixUp = (typeof BACKFILL_MIX_UPS)[number];

export type BackfillFigure = 'backfillHours' | 'backfillCents';

export interface CoveredLine {
  worked: Exact;
  /** N */
  away: Exact;
  /** r */
  replaced: Exact;
  /** Release that N does not hold. */
  release: Exact;
  /** Cents an hour of whoever covers. */
  sourceRateCents: Exact;
  /** Cents an hour of the line's own people; null: not known. */
  baseRateCents: Exact | null;
}

export interface BackfillModel {
  lines: readonly CoveredLine[];
  hoursPerFte: Exact;
  /** Null: not known. */
  vacantFte: Exact | null;
}

export interface BackfillExplanation {
  verdict: 'right' | 'explained' | 'unexplained';
  right: Exact;
  /** Entered − right. */
  difference: Exact;
  explainedBy: BackfillMixUp[][];
}

/** @param entered as text: hours, or whole cents */
export function explainBackfill(figure: BackfillFigure, entered: string, model: BackfillModel): BackfillExplanation {
  const right = rightBackfill(figure, model);
  const typed = exact(entered);
  const fits = (value: Exact) =>
    !typed
      .sub(value)
      .abs()
      .gt(tolerance(figure, entered, value));
  const difference = typed.sub(right);
  if (fits(right)) return { verdict: 'right', right, difference, explainedBy: [] };
  const fitting = BACKFILL_MIX_UPS.filter((mixUp) => {
    const value = backfillWith(figure, mixUp, model);
    return value !== null && fits(value);
  });
  const explainedBy = fitting.map((mixUp) => [mixUp]);
  return { verdict: fitting.length > 0 ? 'explained' : 'unexplained', right, difference, explainedBy };
}

const DOLLAR = exact(100);
const THOUSANDTH = exact('1/1000');

/** The larger of $1 and 0.1 %; of hours, the larger of one unit of the last decimal and 0.1 %. */
function tolerance(figure: BackfillFigure, entered: string, value: Exact): Exact {
  const least = figure === 'backfillCents' ? DOLLAR : exact(`1/${10 ** decimalsOf(entered)}`);
  return larger(least, value.mul(THOUSANDTH));
}

export const rightBackfill = (figure: BackfillFigure, { lines }: BackfillModel): Exact =>
  added(lines, (line) => covered(line).mul(rateOf(figure, line.sourceRateCents)));

/** Null: something for it is not known. */
function backfillWith(figure: BackfillFigure, mixUp: BackfillMixUp, model: BackfillModel): Exact | null {
  const { lines, vacantFte, hoursPerFte } = model;
  const right = rightBackfill(figure, model);
  switch (mixUp) {
    case 'paid_absence_added': {
      const absence = paidAbsence(figure, lines);
      return absence && right.add(absence);
    }
    case 'paid_absence_instead':
      return paidAbsence(figure, lines);
    case 'not_replaced_included':
      return added(lines, (line) => covered({ ...line, replaced: ONE }).mul(rateOf(figure, line.sourceRateCents)));
    case 'vacancies_included':
      return vacantFte && right.add(vacantFte.mul(hoursPerFte).mul(meanRate(figure, lines)));
    case 'relief_multiplied':
      return added(lines, (line) => {
        const hours = line.worked.mul(line.replaced).mul(line.away).add(line.release);
        return hours.mul(rateOf(figure, line.sourceRateCents));
      });
  }
}

const added = (lines: readonly CoveredLine[], of: (line: CoveredLine) => Exact): Exact => sum(lines.map(of));

const covered = ({ worked, replaced, away, release }: CoveredLine): Exact =>
  replacementHours(worked, replaced, away).add(release);

/** Paid hours × N: what the people who are away are paid themselves. */
function paidAbsence(figure: BackfillFigure, lines: readonly CoveredLine[]): Exact | null {
  const parts = lines.map(({ worked, replaced, away, baseRateCents }) => {
    const hours = worked.add(replacementHours(worked, replaced, away)).mul(away);
    if (figure === 'backfillHours') return hours;
    return baseRateCents && hours.mul(baseRateCents);
  });
  return parts.every((part) => part !== null) ? sum(parts) : null;
}

/** Of an hour of cover, over all lines. */
function meanRate(figure: BackfillFigure, lines: readonly CoveredLine[]): Exact {
  const hours = added(lines, covered);
  if (figure === 'backfillHours' || hours.n === 0n) return ONE;
  return added(lines, (line) => covered(line).mul(line.sourceRateCents)).div(hours);
}

/** Hours are added up as they are, money at the rate. */
const rateOf = (figure: BackfillFigure, cents: Exact): Exact => (figure === 'backfillHours' ? ONE : cents);
