import type { Problems } from './csv/file-problem.ts';
import type { RosterOnRecord } from './roster/compare-rosters.ts';
import type { Roster } from './roster/roster.ts';
import { columnsOf } from './roster/roster-columns.ts';

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
      'other capitals',
    );
  }
}

/** The refs of a roster against everything on record; `alike`: people whose refs differ in capitals, beside the same ones. */
export function refuseRefsInOtherCapitals(
  standing: RosterOnRecord,
  { ubtRows, unitRows, peopleAt }: Roster,
  alike: readonly { personId: string }[],
  problems: Problems,
): void {
  const inColumn = (rows: Map<string, number>, column: string) => [...rows].map(([ref, row]) => ({ ref, row, column }));
  const people = [...peopleAt].reverse().map(([ref, { row, place }]) => ({ ref, row, column: columnsOf(place).ref }));
  const known = [...standing.people, ...alike].map(({ personId }) => personId);
  const ubtIds = standing.ubts.map(({ ubtId }) => ubtId);
  const unitIds = standing.units.map(({ unitId }) => unitId);
  refuseOtherCapitals('team', inColumn(ubtRows, 'ubt_ref'), ubtIds, problems);
  refuseOtherCapitals('unit', inColumn(unitRows, 'unit_ref'), unitIds, problems);
  refuseOtherCapitals('person', people, known, problems);
}
