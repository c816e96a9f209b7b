import { inDollars } from '../dollars.ts';
import type { FieldProblem } from '../field-problems.ts';

/** Hours and money of a backfill line go together: hours without money, or money without hours, are a mistake. */
export function backfillProblems({ amountCents, hours }: { amountCents: number; hours?: string | undefined }) {
  const hasHours = /[1-9]/.test(hours ?? '');
  const found: FieldProblem[] = [];
  if (amountCents > 0 && !hasHours) {
    const problem = `${inDollars(amountCents)} pays for hours. Give how many, or an amount of 0 with its reason.`;
    found.push({ pointer: '/hours', problem });
  }
  if (amountCents === 0 && hasHours) {
    const problem = `${hours} hours are to be paid for. Give the amount in cents, or leave the hours out for a backfill of zero.`;
    found.push({ pointer: '/amountCents', problem });
  }
  return found;
}
