import { words } from '../words/en.ts';

interface Limits {
  least: number;
  most: number | undefined;
  decimals: number;
}

/** Why a number cannot be taken, or null; nothing written yet is not its business. */
export function numberProblem(typed: number, { least, most, decimals }: Limits): string | null {
  if (Number.isNaN(typed)) return null;
  if (typed < least || (most !== undefined && typed > most)) return words.fields.between(least, most);
  if (Number(typed.toFixed(decimals)) !== typed) return words.fields.decimals(decimals);
  return null;
}
