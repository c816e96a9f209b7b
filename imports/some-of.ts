import { listed } from '../domain/listed.ts';

/** 'A, B, C and 37 more': the first of many things, so that a sentence stays one. `count` may be more than are given. */
export function someOf(things: readonly string[], count: number, named: number): string {
  const shown = things.slice(0, named);
  return count > shown.length ? `${shown.join(', ')} and ${count - shown.length} more` : listed(shown);
}
