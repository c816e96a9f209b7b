import { stringify } from 'csv-stringify/sync';
import type { FileProblem, FileReading } from '../../imports/csv/file-problem.ts';
import type { Importer } from '../../imports/guard-people.ts';
import { OPTIONAL_ROLE_COLUMNS, ROLE_COLUMNS, type RoleColumn, readRoleFile } from '../../imports/roles/role-file.ts';
import {
  COLUMNS_OF_A_TEAM_ALONE,
  type PlaceInTeam,
  ROSTER_COLUMNS,
  type RosterColumn,
} from '../../imports/roster/roster-columns.ts';
import { readRosterFile } from '../../imports/roster/roster-file.ts';

export type RosterCells = Record<RosterColumn, string>;
export type RoleCells = Record<RoleColumn, string>;

/** One valid row; what a test does not say is plausible and the same every time. */
export function rosterRow(changes: Partial<RosterCells> = {}): RosterCells {
  const ubt = changes.ubt_ref ?? 'T-1';
  return {
    ubt_ref: ubt,
    ubt_name: `Team ${ubt}`,
    kind: 'ubt',
    region: 'Colorado',
    facility: 'Lone Tree Medical Offices',
    facility_time_zone: 'America/Denver',
    state: 'CO',
    modality: 'ambulatory',
    unit_ref: `${ubt}-U1`,
    unit_name: `Unit of ${ubt}`,
    path_to_performance_level: '3',
    agreements: 'COALITION_2023',
    ...person('labor_co_lead', `${ubt}-L`),
    ...person('management_co_lead', `${ubt}-M`),
    ...nobody('physician_co_lead'),
    ...person('labor_sponsor', 'LS-1'),
    ...person('management_sponsor', 'MS-1'),
    ...changes,
  } as RosterCells;
}

export const person = (place: PlaceInTeam, ref: string): Partial<RosterCells> => ({
  [`${place}_ref`]: ref,
  [`${place}_name`]: `Person ${ref}`,
  [`${place}_email`]: `${ref.toLowerCase()}@people.example`,
});

export const nobody = (place: PlaceInTeam): Partial<RosterCells> => ({
  [`${place}_ref`]: '',
  [`${place}_name`]: '',
  [`${place}_email`]: '',
});

const TEAM_ALONE = Object.fromEntries(COLUMNS_OF_A_TEAM_ALONE.map((column) => [column, '']));

/** A cost center that no team covers. */
export const uncoveredRow = (changes: Partial<RosterCells> = {}): RosterCells =>
  rosterRow({ ...TEAM_ALONE, unit_ref: 'U-9', unit_name: 'Nobody’s unit', ...changes });

export const roleRow = (changes: Partial<RoleCells> = {}): RoleCells => {
  const ref = changes.person_ref ?? 'P-1';
  return {
    person_ref: ref,
    name: `Person ${ref}`,
    email: `${ref.toLowerCase()}@people.example`,
    role: 'regional_co_chair',
    side: 'labor',
    scope_kind: 'region',
    scope_ref: 'Colorado',
    from: '',
    to: '',
    home_facility: '',
    shift: '',
    ...changes,
  };
};

/** Nobody's mail is out of its reach. */
export const OPERATIONS_IMPORTS: Importer = { isOperations: true, sides: [], speaksFor: () => false };

export const rosterCsv = (rows: RosterCells[]): string =>
  stringify(rows, { header: true, columns: [...ROSTER_COLUMNS] });
export const roleCsv = (rows: RoleCells[]): string => stringify(rows, { header: true, columns: [...ROLE_COLUMNS] });
/** With the column for the modality of experts. */
export const expertCsv = (rows: (RoleCells & { modality: string })[]): string =>
  stringify(rows, { header: true, columns: [...ROLE_COLUMNS, ...OPTIONAL_ROLE_COLUMNS] });
/** What a reading comes to when nobody else waits. */
export function wholly<T>(reading: Generator<void, T>): T {
  for (;;) {
    const next = reading.next();
    if (next.done) return next.value;
  }
}

export const bytesOf = (text: string): Uint8Array => Buffer.from(text);

/** What a file of these rows is read as, or why it is refused. */
export const readRoster = (rows: RosterCells[]) => wholly(readRosterFile(bytesOf(rosterCsv(rows))));
export const readRoles = (rows: RoleCells[]) => wholly(readRoleFile(bytesOf(roleCsv(rows))));

export function problemsOf(reading: FileReading<unknown>): FileProblem[] {
  return reading.ok ? [] : reading.problems;
}

/** 'row column: message' of each problem. */
export const told = (reading: FileReading<unknown>): string[] =>
  problemsOf(reading).map(({ row, column, message }) => `${row ?? '-'} ${column ?? '-'}: ${message}`);

export function contentOf<T>(reading: FileReading<T>): T {
  if (!reading.ok) throw new Error(`The file is refused: ${JSON.stringify(reading.problems)}`);
  return reading.value;
}
