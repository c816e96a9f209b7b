import type { Side } from '../domain/vocabulary.ts';
import type { Problems } from './csv/file-problem.ts';
import type { Changed } from './roster/compare-rosters.ts';

/** A name or address that a file would change, with the cell that does. */
export interface PersonChange {
  personId: string;
  row: number;
  column: string;
  value: string;
}

/** A role of a side that a person holds today or later, proposed or confirmed; regionId null: the nation. */
export interface RoleOfSide {
  personId: string;
  side: Side;
  regionId: string | null;
}

export interface Importer {
  /** Neutral: it keeps the directory of both sides. */
  isOperations: boolean;
  /** Whether they are a co-chair who may confirm roles of this side there. */
  speaksFor(role: Pick<RoleOfSide, 'side' | 'regionId'>): boolean;
  /** Sides of which they are a co-chair anywhere. */
  sides: readonly Side[];
}

/** The names and addresses among what changes of people; `cellOf` tells where the file says so. */
export const changedNamesAndAddresses = (
  changed: readonly Changed<{ personId: string; name: string; email: string }>[],
  cellOf: (personId: string, field: 'name' | 'email') => { row: number; column: string },
): PersonChange[] =>
  changed.flatMap(({ now, fields }) =>
    (['name', 'email'] as const)
      .filter((field) => fields.includes(field))
      .map((field) => ({ personId: now.personId, ...cellOf(now.personId, field), value: now[field] })),
  );

/**
 * Whose name and address an import may change. Mail follows the address, so whoever could change it could read the
 * other side's mail. Operations may change anyone; a co-chair those whose every role is of their own side, one of them
 * within their reach; people without a role of a side are changed by any importer. Proposed roles count too: they get mail.
 */
export function refuseOthersPeople(
  changes: readonly PersonChange[],
  roles: readonly RoleOfSide[],
  importer: Importer,
  problems: Problems,
): void {
  if (importer.isOperations) return;
  const held = Map.groupBy(roles, ({ personId }) => personId);
  for (const { personId, row, column, value } of changes) {
    const sided = held.get(personId) ?? [];
    const areOwn = sided.every(({ side }) => importer.sides.includes(side)) && sided.some(importer.speaksFor);
    if (sided.length === 0 || areOwn) continue;
    const whose = [...new Set(sided.map(({ side }) => side))].sort().join(' and ');
    problems.add(
      row,
      column,
      value,
      `Who stands here holds a role of ${whose}, so this import may not change their name or address. Leave it as it was, or let operations import this row.`,
    );
  }
}
