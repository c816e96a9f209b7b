import { inDollars } from '../../dollars.ts';
import { exact } from '../exact.ts';
import { asTyped, grouped, percentShown } from '../shown.ts';

export const isShare = (field: string): boolean =>
  /share$|^occupancy$|^inOfficeShrinkage$|^day$|^evening$|^night$/i.test(field);
export const isNumber = (value: unknown): value is string => typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value);
export const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

/** A field's value as people read it: money in dollars, shares in percent; null: it is not entered. */
export function shownAs(field: string, value: unknown): string | null {
  if (isEmpty(value)) return null;
  if (field.endsWith('Cents')) return inDollars(Number(value));
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (isNumber(value)) return isShare(field) ? percentShown(exact(value)) : asTyped(value);
  return typeof value === 'number' ? grouped(`${value}`) : String(value).replaceAll('_', ' ');
}
