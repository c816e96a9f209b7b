// Whatever is wrong in a file of any kind, and wherever: whoever sent it reads plain sentences, each fault once.

import { IMPORTABLE_ROLES } from '../../domain/vocabulary.ts';
import type { FileReading } from '../../imports/csv/file-problem.ts';
import { HOLIDAY_COLUMNS, readHolidayFile } from '../../imports/holidays/holiday-file.ts';
import { OPTIONAL_ROLE_COLUMNS, ROLE_COLUMNS, readRoleFile } from '../../imports/roles/role-file.ts';
import { ROSTER_COLUMNS } from '../../imports/roster/roster-columns.ts';
import { readRosterFile } from '../../imports/roster/roster-file.ts';
import { readUnitFactsFile, UNIT_FACTS_COLUMNS } from '../../imports/unit-facts/unit-facts-file.ts';
import { unreadable } from '../support/plain-sentence.ts';
import { bytesOf, problemsOf, roleRow, rosterRow, uncoveredRow, wholly } from './files.ts';

type Cells = Record<string, string>;
interface Kind {
  columns: readonly string[];
  read(bytes: Uint8Array): FileReading<unknown>;
  rows: Cells[];
}

const KINDS: Record<string, Kind> = {
  roster: {
    columns: ROSTER_COLUMNS,
    read: (bytes) => wholly(readRosterFile(bytes)),
    rows: [rosterRow(), rosterRow({ ubt_ref: 'T-2', unit_ref: 'U-2' }), uncoveredRow()],
  },
  roles: {
    columns: [...ROLE_COLUMNS, ...OPTIONAL_ROLE_COLUMNS],
    read: (bytes) => wholly(readRoleFile(bytes)),
    rows: IMPORTABLE_ROLES.map((role, n) => ({ ...roleRow({ role, person_ref: `P-${n}` }), modality: 'imaging' })),
  },
  holidays: {
    columns: HOLIDAY_COLUMNS,
    read: (bytes) => wholly(readHolidayFile(bytes)),
    rows: ['nation', 'state:CO', 'agreement:COALITION_2023', 'facility:lone-tree'].map((scope) => ({
      ...{ scope, date: '2027-05-03', name: 'Move', kind: 'off' },
    })),
  },
  'unit facts': {
    columns: UNIT_FACTS_COLUMNS,
    read: (bytes) => wholly(readUnitFactsFile(bytes)),
    rows: [
      {
        cost_center: 'U-1',
        as_of: '2027-03-01',
        source: 'payroll',
        budgeted_fte: '30',
        filled_fte: '28',
        vacant_fte: '2',
      },
      { cost_center: 'U-1', as_of: '2027-03-01', source: 'payroll', job_class: 'Clerk', turnover_percent: '12 %' },
    ],
  },
};

const WRONG = [
  '',
  'Vacant',
  'N/A',
  'x-ray',
  'Imagng',
  'co_lead',
  'regional_co_chiar',
  'mangement',
  'labor_budget_rep',
  'nation',
  'nation:USA',
  'region:colorado',
  'state:ZZ',
  'agreement:',
  'facility:…',
  'team',
  '6',
  '5/1/2026',
  '1999-12-31',
  '2027-05-08',
  '2300-01-01',
  '1E+05',
  '#REF!',
  '#####',
  'NaN',
  'null',
  'a@b',
  'jane.doe@people.example',
  'T-1-L@people.example',
  't-1',
  'T-1-M',
  'P-1',
  '=cmd()',
  '../etc',
  'Asia/Tokyo',
  'ZZ',
  '病棟',
  'Caf\ufffd',
  'bell\u0007',
  'evil\u202etxt',
  'x'.repeat(70),
  'x'.repeat(501),
  'Coalition 2023',
  '{"a":1}',
];

const csv = (header: readonly string[], rows: string[][]) =>
  [header, ...rows].map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');

/** Everything wrong in every cell of every row, in one row, in two rows, and between rows. */
function* spoilt({ columns, rows }: Kind): Generator<Uint8Array> {
  const whole = rows.map((row) => columns.map((column) => row[column] ?? ''));
  for (const [n, row] of whole.entries()) {
    for (const at of columns.keys()) {
      for (const wrong of WRONG) {
        const changed = row.with(at, wrong);
        yield bytesOf(csv(columns, [...whole.with(n, changed), changed]));
      }
    }
    yield bytesOf(csv(columns, [row, row.map((cell) => cell.toLowerCase()), row.map((cell) => `${cell}x`)]));
  }
  for (const at of columns.keys()) {
    yield bytesOf(csv(columns.toSpliced(at, 1), whole));
    yield bytesOf(csv(columns.with(at, `${columns[at]}z`), whole));
    yield bytesOf(csv(columns.with(at, ''), whole));
    yield bytesOf(csv(columns.with(at, columns[0] ?? ''), whole));
  }
}

/** What is wrong with a file as a whole, whatever its kind. */
function* unreadableFiles({ columns, rows }: Kind): Generator<Uint8Array> {
  const text = csv(columns, [columns.map((column) => rows[0]?.[column] ?? '')]);
  for (const begin of ['504b0304', 'd0cf11e0', '1f8b', '25504446', '3c', '7b', '89504e47'])
    yield Buffer.from(begin, 'hex');
  yield* ['', ' \n', 'nothing of the kind\n', `${columns.join(',')}\n`, text.replace('\n', '\n\0')].map(bytesOf);
  yield Buffer.from(text, 'utf16le');
  yield Buffer.from(`${text}\ncaf\xe9`, 'latin1');
  for (const row of ['"never closed', 'a "quote" inside', 'too,few', `${'x,'.repeat(60)}x`, 'x'.repeat(50_000)])
    yield bytesOf(`${text}\n${row}\n`);
  yield bytesOf(`${columns.join(',')}${',y'.repeat(200)}\n`);
  yield bytesOf(columns.join(',') + `\n${'x,'.repeat(columns.length - 1)}x`.repeat(50_001));
  yield Buffer.alloc(32 * 1024 * 1024 + 1, 'a');
}

test.each(Object.keys(KINDS))(
  'tells whoever sends a wrong file of %s in sentences, each fault once',
  (name) => {
    const kind = KINDS[name] as Kind;
    const messages = new Set<string>();
    for (const bytes of [...spoilt(kind), ...unreadableFiles(kind)]) {
      const problems = problemsOf(kind.read(bytes));
      const faults = problems.map(({ column, message }) => `${column} ${message}`);
      expect(faults).toEqual([...new Set(faults)]);
      for (const { message } of problems) messages.add(message);
    }
    expect([...messages].flatMap(unreadable)).toEqual([]);
    expect(messages.size).toBeGreaterThan(50);
  },
  60_000,
);
