import { nearMiss } from './near-miss.ts';

/** 'Call Center', 'call-center' and 'CALLCENTER' are one word: capitals, blanks, hyphens and underscores mean nothing. */
export const lettersOf = (word: string): string => word.toLowerCase().replaceAll(/[\s_\p{Pd}\u00ad\u2212]/gu, '');

/** The word of a vocabulary that somebody wrote in their own way; undefined: none. */
export function knownWord<Word extends string>(said: string, words: readonly Word[]): Word | undefined {
  const letters = lettersOf(said);
  return words.find((word) => lettersOf(word) === letters);
}

/** The word that was perhaps meant; undefined: none is near. */
export function nearestWord<Word extends string>(said: string, words: readonly Word[]): Word | undefined {
  const byLetters = new Map(words.map((word) => [lettersOf(word), word]));
  return byLetters.get(nearMiss(lettersOf(said), byLetters.keys()) ?? '');
}
