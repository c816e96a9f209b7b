// a longer word may hold one more slip
const LETTERS_PER_SLIP = 4;
const MOST_SLIPS = 2;

/** The known word that this one was perhaps meant to be, capitals aside: at most two letters wrong, missing, added or swapped. */
export function nearMiss(word: string, known: Iterable<string>): string | undefined {
  const slips = Math.min(MOST_SLIPS, Math.floor(word.length / LETTERS_PER_SLIP));
  let best: { candidate: string; apart: number } | undefined;
  for (const candidate of known) {
    if (candidate === word || Math.abs(candidate.length - word.length) > slips) continue;
    const apart = lettersApart(word.toLowerCase(), candidate.toLowerCase());
    if (apart <= slips && (!best || apart < best.apart)) best = { candidate, apart };
  }
  return best?.candidate;
}

/** Optimal string alignment: the distance of Levenshtein, two swapped neighbors counting once. */
function lettersApart(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const now = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (now[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      }
      now.push(least);
    }
    [before, last] = [last, now];
  }
  return last[b.length] ?? 0;
}
