import { words } from '../words/en.ts';

interface Limits {
  least: number;
  most: number | undefined;
  decimals: number;
}

const NUMBER = /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d*))?$/;

/**
 * The number that was typed, or null while it is none. Commas only where thousands end: who writes "12,5" means twelve and a
 * half, and who takes the comma away writes 125.
 */
export function readNumber(typed: string): number | null {
  const text = typed.trim();
  return NUMBER.test(text) ? Number(text.replaceAll(',', '')) : null;
}

/** Why what was typed cannot be taken, or null; nothing written yet is not its business. */
export function numberProblem(typed: string, { least, most, decimals }: Limits): string | null {
  const text = typed.trim();
  if (text === '') return null;
  const number = readNumber(text);
  if (number === null) return decimals === 0 ? words.fields.wholeNumber : words.fields.number;
  if (number < least || (most !== undefined && number > most)) return words.fields.between(least, most);
  const fraction = NUMBER.exec(text)?.[1] ?? '';
  // also noughts: "1.000" may be a thousand
  return fraction.length > decimals ? words.fields.decimals(decimals) : null;
}
