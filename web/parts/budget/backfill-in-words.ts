import type { Schema } from '../../api/queries.ts';
import { budgetWords } from '../../words/en/budget.ts';
import { inDollars } from '../dollars.ts';

/** Where a unit's one backfill line stands. */
export function backfillInWords({ backfill, backfillCents, backfillHours, zeroLevel }: Schema['UnitOfBudget']): string {
  const words = budgetWords.backfill;
  switch (backfill) {
    case 'missing':
      return words.missing;
    case 'amount':
      return backfillCents === null ? words.entered : words.line(inDollars(backfillCents), hoursOf(backfillHours));
    case 'zero_proposed':
      return words.zeroProposed(words.zeroLevels[zeroLevel ?? 'labor']);
    case 'zero_stands':
      return words.zeroStands;
    case 'amount_required':
      return words.amountRequired;
  }
}

/** An exact decimal with its thousands apart: never a number, which would round it. */
function hoursOf(hours: string | null): string {
  const [whole = '0', fraction] = (hours ?? '0').split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${fraction ? `.${fraction}` : ''}`;
}
