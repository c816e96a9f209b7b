import type { Problems } from './file-problem.ts';

interface Written {
  ref: string;
  row: number;
  column: string;
}

/** A ref in other capitals than on record looks the same and would be another team, unit or person. */
export function refuseOtherCapitals(
  kind: 'team' | 'unit' | 'person',
  inFile: Iterable<Written>,
  known: Iterable<string>,
  problems: Problems,
): void {
  const exact = new Set(known);
  const inSmallLetters = new Map([...exact].map((ref) => [ref.toLowerCase(), ref]));
  for (const { ref, row, column } of inFile) {
    const before = exact.has(ref) ? undefined : inSmallLetters.get(ref.toLowerCase());
    if (before === undefined) continue;
    problems.add(
      row,
      column,
      ref,
      `On record this ${kind} is '${before}', which differs in capitals only. Write it so.`,
    );
  }
}
