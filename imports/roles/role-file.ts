import type { LocalDate } from '../../calendar/local-date.ts';
import { codeInWords } from '../../domain/code-in-words.ts';
import { roleInWords } from '../../domain/role-in-words.ts';
import {
  IMPORTABLE_ROLES,
  type ImportableRole,
  MODALITIES,
  type Modality,
  SCOPE_KINDS,
  type ScopeKind,
  SHIFTS,
  type Shift,
  SIDES,
  type Side,
} from '../../domain/vocabulary.ts';
import { type FileReading, Problems } from '../csv/file-problem.ts';
import type { LeftOutRow } from '../csv/left-out.ts';
import { type CsvRow, readCsv } from '../csv/read-csv.ts';
import { RowReader } from '../csv/row-reader.ts';
import { knownWord } from '../known-word.ts';
import { Contradictions, comparedName } from '../roster/contradictions.ts';
import { slugOf } from '../slug.ts';
import { emptyVacantPlace, type VacantPlace } from '../vacant-places.ts';
import { ROLE_RULES } from './role-rules.ts';

export const ROLE_COLUMNS = [
  'person_ref',
  'name',
  'email',
  'role',
  'side',
  'scope_kind',
  'scope_ref',
  'from',
  'to',
  'home_facility',
  'shift',
] as const;
/** A file without it is whole; its experts then know every modality. */
export const OPTIONAL_ROLE_COLUMNS = ['modality'] as const;
export type RoleColumn = (typeof ROLE_COLUMNS)[number];
type Column = RoleColumn | (typeof OPTIONAL_ROLE_COLUMNS)[number];

const PERSON = { ref: 'person_ref', name: 'name', email: 'email' } as const;

const ALL_MODALITIES = 'all';
const NO_END = '9999-12-31';

/** One row of a role file; whether its scope and home facility exist only the database knows. */
export interface RoleRow {
  row: number;
  person: { personId: string; name: string; email: string; homeFacilityId: string | null; shift: Shift | null };
  role: ImportableRole;
  side: Side | null;
  scopeKind: ScopeKind;
  /** null: the nation. */
  scopeId: string | null;
  /** What an expert is asked about; null: every modality, or no expert. */
  modality: Modality | null;
  /** null: from the day of the import on. */
  from: LocalDate | null;
  /** The last day of the role; null: open-ended. */
  to: LocalDate | null;
}

export interface RoleFile {
  rows: RoleRow[];
  /** Roles that a word such as 'Vacant' gives to nobody; they change nothing. */
  readAsVacant: VacantPlace[];
  /** Rows that are none of the table: titles, totals, end marks. */
  leftOut: LeftOutRow[];
}

/** A role file: all of its rows, or every problem in it at once. Yields after each row. */
export function* readRoleFile(bytes: Uint8Array): Generator<void, FileReading<RoleFile>> {
  const problems = new Problems();
  const contradictions = new Contradictions<Column>(problems);
  const file: RoleFile = { rows: [], readAsVacant: [], leftOut: [] };
  for (const csvRow of readCsv<Column>(bytes, ROLE_COLUMNS, problems, OPTIONAL_ROLE_COLUMNS, file.leftOut)) {
    yield;
    if (!csvRow) continue;
    const vacant = emptyVacantPlace(csvRow, PERSON, problems);
    if (vacant) {
      file.readAsVacant.push(vacant);
      continue;
    }
    const row = readRoleRow(new RowReader(csvRow, problems));
    if (row) file.rows.push(row);
    if (csvRow.told.size === 0) compareWithEarlierRows(csvRow, contradictions);
  }
  return problems.orElse(() => file);
}

type Reader = RowReader<Column>;

function readRoleRow(reader: Reader): RoleRow | undefined {
  const personId = reader.ref('person_ref');
  const name = reader.personName('name');
  const email = reader.email('email');
  const role = readRole(reader);
  const side = role && readSide(reader, role);
  const scopeKind = role && readScopeKind(reader, role);
  const scopeId = scopeKind && readScopeId(reader, scopeKind);
  const modality = role && readModality(reader, role);
  const from = reader.date('from');
  // programs of personnel offices mean no end by it
  const to = reader.raw('to').startsWith(NO_END) ? null : reader.date('to');
  if (from && to && to < from) reader.refuse('to', "The role ends before it begins. Put 'to' on or after 'from'.");
  const homeFacilityId = reader.raw('home_facility') === '' ? null : reader.slug('home_facility');
  const shift = reader.raw('shift') === '' ? null : reader.oneOf('shift', SHIFTS, 'a shift');
  // each of these has told its problem when it is undefined
  if (!personId || !name || !email || !role || side === undefined || !scopeKind || scopeId === undefined)
    return undefined;
  if (from === undefined || to === undefined || homeFacilityId === undefined || shift === undefined) return undefined;
  if (modality === undefined) return undefined;
  const person = { personId, name, email, homeFacilityId, shift };
  return { row: reader.row, person, role, side, scopeKind, scopeId, modality, from, to };
}

function readRole(reader: Reader): ImportableRole | undefined {
  if (knownWord(reader.raw('role'), ['co_lead', 'physician_co_lead'])) {
    return reader.refuse(
      'role',
      'Co-leads come with the roster file, where their team stands. Name this person there.',
    );
  }
  return reader.oneOf('role', IMPORTABLE_ROLES, 'a role');
}

function readSide(reader: Reader, role: ImportableRole): Side | null | undefined {
  const { sides } = ROLE_RULES[role];
  if (sides.length > 0) return reader.oneOf('side', sides, `a side of the role of ${roleInWords(role, null)}`);
  if (reader.raw('side') === '') return null;
  return reader.refuse(
    'side',
    `The role of ${roleInWords(role, null)} counts for neither side. Leave this cell empty.`,
  );
}

const readScopeKind = (reader: Reader, role: ImportableRole): ScopeKind | undefined =>
  reader.oneOf(
    'scope_kind',
    SCOPE_KINDS.filter((kind) => ROLE_RULES[role].scopes.includes(kind)),
    `a kind of scope for the role of ${roleInWords(role, null)}`,
  );

/** Regions and facilities may be named or given by id: a name's slug is the id, and an id is its own slug. */
function readScopeId(reader: Reader, scopeKind: ScopeKind): string | null | undefined {
  if (scopeKind === 'team') return reader.ref('scope_ref');
  if (scopeKind !== 'nation') return reader.slug('scope_ref');
  if (reader.raw('scope_ref') === '') return null;
  return reader.refuse('scope_ref', 'The nation has no ref. Leave this cell empty.');
}

function readModality(reader: Reader, role: ImportableRole): Modality | null | undefined {
  const cell = reader.raw('modality');
  if (role !== 'expert') {
    return cell === '' ? null : reader.refuse('modality', 'Only experts have a modality. Leave this cell empty.');
  }
  if (!reader.has('modality')) return null;
  const modality = reader.oneOf('modality', [...MODALITIES, ALL_MODALITIES], 'a modality');
  return modality === ALL_MODALITIES ? null : modality;
}

function compareWithEarlierRows({ row, cells }: CsvRow<Column>, contradictions: Contradictions<Column>): void {
  const person = `person '${cells.person_ref}'`;
  if (cells.person_ref === '' || !contradictions.isWrittenAlike('person', cells.person_ref, row, 'person_ref')) return;
  for (const column of ['name', 'email', 'home_facility', 'shift'] as const) {
    // a home and a shift need to be told once only
    if (cells[column] === '') continue;
    const compared = column === 'home_facility' ? (slugOf(cells[column]) ?? '') : comparedName(cells[column]);
    contradictions.check(person, column, cells[column], row, column, compared);
  }
  if (cells.email !== '') contradictions.oneRef(cells.email, cells.person_ref, row, 'email');
  const scopeId = cells.scope_kind === 'team' ? cells.scope_ref : (slugOf(cells.scope_ref) ?? '');
  const modality = cells.modality === ALL_MODALITIES ? '' : cells.modality;
  const role = IMPORTABLE_ROLES.find((one) => one === cells.role);
  const kind = SCOPE_KINDS.find((one) => one === cells.scope_kind);
  // unknown words are told already, and make no role that could stand twice
  if (!role || !kind || (modality !== '' && !knownWord(modality, MODALITIES))) return;
  const place = [kind, scopeId && `'${scopeId}'`, codeInWords(modality)].filter(Boolean).join(' ');
  const side = SIDES.find((one) => one === cells.side);
  if (side) contradictions.check(person, `side as ${roleInWords(role, null)} of ${place}`, side, row, 'side');
  contradictions.once(`role of ${person} as ${roleInWords(role, side ?? null)} of ${place}`, row, 'role', cells.role);
}
