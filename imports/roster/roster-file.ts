import { canonicalZone } from '../../calendar/place.ts';
import { visibleOnly } from '../../domain/text.ts';
import { type FileReading, Problems } from '../csv/file-problem.ts';
import type { LeftOutRow } from '../csv/left-out.ts';
import { type CsvRow, readCsv } from '../csv/read-csv.ts';
import { RowReader } from '../csv/row-reader.ts';
import { slugOf } from '../slug.ts';
import { emptyVacantPlace, type VacantPlace } from '../vacant-places.ts';
import { Contradictions, comparedName } from './contradictions.ts';
import { agreementsIn, readRosterRow, type TeamRow, type UncoveredRow } from './read-roster-row.ts';
import type { Roster, RosterRole } from './roster.ts';
import {
  columnsOf,
  PLACES,
  PLACES_IN_TEAM,
  ROSTER_COLUMNS,
  type RosterColumn,
  TEAM_COLUMNS,
} from './roster-columns.ts';

/** A roster file, one row per unit: the whole roster, or every problem in it at once. Yields after each row. */
export function* readRosterFile(bytes: Uint8Array): Generator<void, FileReading<Roster>> {
  const problems = new Problems();
  const contradictions = new Contradictions<RosterColumn>(problems);
  const rows: (TeamRow | UncoveredRow)[] = [];
  const readAsVacant: VacantPlace[] = [];
  const leftOut: LeftOutRow[] = [];
  for (const csvRow of readCsv(bytes, ROSTER_COLUMNS, problems, [], leftOut)) {
    yield;
    if (!csvRow) continue;
    for (const place of PLACES) {
      const vacant = emptyVacantPlace(csvRow, columnsOf(place), problems);
      if (vacant) readAsVacant.push(vacant);
    }
    const row = readRosterRow(new RowReader(csvRow, problems));
    // a refused file is read on for its problems alone
    if (row && problems.count === 0) rows.push(row);
    if (csvRow.told.size === 0) compareWithEarlierRows(csvRow, contradictions);
  }
  return problems.orElse(() => ({ ...gather(rows), readAsVacant, leftOut }));
}

function compareWithEarlierRows(csvRow: CsvRow<RosterColumn>, contradictions: Contradictions<RosterColumn>): void {
  const { row, cells } = csvRow;
  const { ubt_ref, unit_ref } = cells;
  const ofTeam =
    ubt_ref !== '' && contradictions.isWrittenAlike('team', ubt_ref, row, 'ubt_ref')
      ? contradictions.checkRow(`team '${ubt_ref}'`, csvRow, TEAM_COLUMNS, compared)
      : [];
  if (unit_ref !== '' && contradictions.isWrittenAlike('unit', unit_ref, row, 'unit_ref'))
    contradictions.once(`unit '${unit_ref}'`, row, 'unit_ref', unit_ref);
  const region = slugOf(cells.region);
  if (region)
    contradictions.check(
      `the region with the id ${region}`,
      'name',
      cells.region,
      row,
      'region',
      comparedName(cells.region),
    );
  const facility = slugOf(cells.facility);
  if (facility) {
    const thing = `the facility with the id ${facility}`;
    contradictions.check(thing, 'name', cells.facility, row, 'facility', comparedName(cells.facility));
    for (const column of ['region', 'facility_time_zone', 'state'] as const) {
      // a region that is not the team's is not the facility's either, and the team comes first
      if (ofTeam.includes(column)) continue;
      contradictions.check(thing, column, cells[column], row, column, compared(column, cells[column]));
    }
  }
  for (const place of PLACES) {
    const ref = cells[`${place}_ref`];
    if (ref === '' || !contradictions.isWrittenAlike('person', ref, row, `${place}_ref`)) continue;
    for (const aspect of ['name', 'email'] as const) {
      const column = `${place}_${aspect}` as const;
      if (cells[column] === '') continue;
      contradictions.check(`person '${ref}'`, aspect, cells[column], row, column, compared(column, cells[column]));
    }
    const email = cells[`${place}_email`];
    if (email !== '') contradictions.oneRef(email, ref, row, `${place}_email`);
  }
}

/** A cell without the differences in writing that mean nothing. */
function compared(column: RosterColumn, cell: string): string {
  if (column === 'agreements') return agreementsIn(cell).join(';');
  if (column === 'facility_time_zone') return canonicalZone(cell) ?? cell;
  if (column === 'state') return cell.toUpperCase();
  const isRef = column.endsWith('_ref');
  return isRef ? visibleOnly(cell) : comparedName(cell);
}

/** Rows agree by now, so the first one that names a thing tells all of it. */
function gather(rows: (TeamRow | UncoveredRow)[]): Omit<Roster, 'readAsVacant' | 'leftOut'> {
  const first = <T>(things: T[], id: (thing: T) => string): T[] => {
    const byId = new Map<string, T>();
    for (const thing of things) if (!byId.has(id(thing))) byId.set(id(thing), thing);
    return [...byId.values()];
  };
  const covered = rows.filter((row) => 'ubt' in row);
  const teams = first(covered, (row) => row.ubt.ubtId);
  const people = covered.flatMap(({ row, people }) =>
    [...people].map(([place, person]) => ({ person, at: { row, place } })),
  );
  return {
    rows: rows.length,
    regions: first(
      rows.map((row) => row.region),
      (region) => region.regionId,
    ),
    facilities: first(
      rows.map((row) => row.facility),
      (facility) => facility.facilityId,
    ),
    ubts: teams.map((row) => row.ubt),
    units: covered.map((row) => row.unit),
    uncoveredUnits: rows.flatMap((row) => ('uncovered' in row ? [row.uncovered] : [])),
    people: first(
      people.map(({ person }) => person),
      (person) => person.personId,
    ),
    agreements: [...new Set(teams.flatMap((row) => row.ubt.agreements))].sort(),
    roles: teams.flatMap(rolesOf),
    ubtRows: new Map(teams.map(({ ubt, row }) => [ubt.ubtId, row])),
    unitRows: new Map(covered.map(({ unit, row }) => [unit.unitId, row])),
    peopleAt: new Map(people.reverse().map(({ person, at }) => [person.personId, at])),
  };
}

const rolesOf = ({ ubt, people }: TeamRow): RosterRole[] =>
  [...people].map(([place, { personId }]) => ({ personId, ...PLACES_IN_TEAM[place], ubtId: ubt.ubtId }));
