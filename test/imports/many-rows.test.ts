// One fault in many rows is one problem, with the rows it is in.

import { MODALITIES } from '../../domain/vocabulary.ts';
import { readHolidayFile } from '../../imports/holidays/holiday-file.ts';
import { readRosterFile } from '../../imports/roster/roster-file.ts';
import { bytesOf, problemsOf, readRoles, readRoster, roleRow, rosterCsv, rosterRow, told, wholly } from './files.ts';

const MANY = Array.from({ length: 500 }, (_, i) => i);
const FIFTY = Array.from({ length: 50 }, (_, i) => i + 3);
const roster = (row: (i: number) => Parameters<typeof rosterRow>[0]) =>
  readRoster(MANY.map((i) => rosterRow({ ubt_ref: `T-${i}`, ...row(i) })));

describe('the same fault in five hundred rows', () => {
  test('is told once, with the first rows in words and for programs', () => {
    const reading = roster(() => ({ modality: 'x-ray' }));
    expect(problemsOf(reading)).toEqual([
      {
        row: 2,
        column: 'modality',
        value: 'x-ray',
        message: `'x-ray' is not a modality. Use ${MODALITIES.map((one) => `'${one}'`).join(', ')}. The same fault is in rows 3, 4, 5, 6 and 495 more.`,
        otherRows: { count: 499, first: FIFTY },
      },
    ]);
    expect(reading).toMatchObject({ more: 0 });
  });

  test.each([
    ['an empty cell', () => ({ ubt_name: '' }), 'ubt_name'],
    ['another wrong date, address or ref in each', (i: number) => ({ unit_ref: `U ${i}` }), 'unit_ref'],
    ['one unit for every team', () => ({ unit_ref: 'U-1' }), 'unit_ref'],
    ['an address of a sponsor that is none', () => ({ labor_sponsor_email: 'nobody' }), 'labor_sponsor_email'],
    ['a zone that contradicts the state', () => ({ facility_time_zone: 'Asia/Tokyo' }), 'facility_time_zone'],
    ['a facility in another state', (i: number) => (i === 0 ? {} : { state: 'UT' }), 'state'],
  ])('is told once for %s', (_what, row, column) => {
    const problems = problemsOf(roster(row));
    expect(problems.map((problem) => problem.column)).toEqual([column]);
    expect(problems[0]?.otherRows.count).toBeGreaterThan(497);
  });

  test('is told once for rows with a cell too few', () => {
    const [header = '', ...rows] = rosterCsv(MANY.map((i) => rosterRow({ ubt_ref: `T-${i}` })))
      .trim()
      .split('\n');
    const cut = rows.map((row) => row.slice(0, row.lastIndexOf(',')));
    expect(told(wholly(readRosterFile(bytesOf([header, ...cut].join('\n')))))).toEqual([
      expect.stringMatching(/^2 -: This row has 26 cells.* The same fault is in rows 3, 4, 5, 6 and 495 more\.$/),
    ]);
  });

  test('is told once in a role file and in a file of holidays', () => {
    const roles = MANY.map((i) => roleRow({ person_ref: `P-${i}`, from: `1/${(i % 28) + 1}/2026` }));
    expect(told(readRoles(roles))).toEqual([expect.stringMatching(/^2 from: This is no date.* and 495 more\.$/)]);
    const days = MANY.map((i) => `facility:f${i},2027-05-08,Move,working`);
    expect(told(wholly(readHolidayFile(bytesOf(['scope,date,name,kind', ...days].join('\n')))))).toEqual([
      expect.stringMatching(/^2 date: Saturday, May 8, 2027 is a weekend.* and 495 more\.$/),
    ]);
  });
});

test('two rows with a fault are named both, and different faults stay apart', () => {
  const rows = [
    rosterRow({ modality: 'x-ray' }),
    rosterRow({ ubt_ref: 'T-2', kind: 'club' }),
    rosterRow({ ubt_ref: 'T-3', modality: 'x-ray', kind: 'clan' }),
  ];
  expect(told(readRoster(rows))).toEqual([
    expect.stringMatching(/^2 modality: .* The same fault is in row 4\.$/),
    "3 kind: 'club' is not a kind of team. Use 'ubt', 'department'.",
    "4 kind: 'clan' is not a kind of team. Use 'ubt', 'department'.",
  ]);
});
