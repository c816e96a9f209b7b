// Files as they come out of Excel and HR systems: read where there is one meaning, else refused with Excel's own remedy.

import { stringify } from 'csv-stringify/sync';
import { readRoleFile } from '../../imports/roles/role-file.ts';
import { ROSTER_COLUMNS } from '../../imports/roster/roster-columns.ts';
import { readRosterFile } from '../../imports/roster/roster-file.ts';
import {
  bytesOf,
  contentOf,
  problemsOf,
  type RosterCells,
  roleCsv,
  roleRow,
  rosterCsv,
  rosterRow,
  told,
  wholly,
} from './files.ts';

const read = (text: string) => wholly(readRosterFile(bytesOf(text)));
const good = rosterCsv([rosterRow(), rosterRow({ ubt_ref: 'T-2' })]);
const expected = contentOf(read(good));
const [header = '', first = '', second = ''] = good.split('\n');
const lines = (...all: string[]) => `${all.join('\r\n')}\r\n`;
const ofTeam = (changes: Partial<RosterCells>) => read(rosterCsv([rosterRow(changes)]));

describe('a roster is read', () => {
  test('below title rows, which are told', () => {
    const roster = contentOf(
      read(lines('Roster of 2028,,', 'Printed "today", by Staffing', '', header, first, second)),
    );
    expect(roster.ubts).toEqual(expected.ubts);
    expect(roster.leftOut).toEqual([{ row: 1, said: 'Roster of 2028' }]);
    expect(roster.ubtRows.get('T-1')).toBe(5);
  });

  test('after a hint for the separator, which Excel does not show as a row', () => {
    const roster = contentOf(read(lines('sep=,', header, first, second)));
    expect([roster.ubts, roster.leftOut]).toEqual([expected.ubts, []]);
    const [, withFault] = rosterCsv([rosterRow({ kind: 'club' })]).split('\n');
    expect(problemsOf(read(lines('sep=,', header, withFault ?? '')))).toMatchObject([{ row: 2, column: 'kind' }]);
  });

  test.each([';', '\t', '|'])('with %j between its columns', (delimiter) => {
    const text = stringify([rosterRow(), rosterRow({ ubt_ref: 'T-2' })], {
      header: true,
      columns: [...ROSTER_COLUMNS],
      delimiter,
      quoted: true,
    });
    expect(contentOf(read(text))).toEqual(expected);
    expect(contentOf(read(`sep=${delimiter}\n${text}`)).ubts).toEqual(expected.ubts);
  });

  test('with empty columns at its end, and rows of other lengths for that', () => {
    expect(contentOf(read(lines(`${header},,,`, `${first},,,`, `${second},`)))).toEqual(expected);
  });

  test('with names of columns in other writing', () => {
    const other = header.replace('ubt_ref', ' UBT Ref').replace('unit_name', 'Unit-Name');
    expect(contentOf(read(lines(other, first, second)))).toEqual(expected);
  });

  test.each([
    '*** END OF REPORT ***',
    '-- end of file --',
    'EOF',
    '------',
    '(2 rows affected)',
    'Total,,,,2',
    'Grand total: 2',
    'Printed 11/20/2027 by Staffing,,,',
    'Total,2,,,,,4.5',
  ])('without the mark or total at its end: %s', (mark) => {
    const roster = contentOf(read(lines(header, first, second, mark)));
    expect(roster.rows).toBe(2);
    expect(roster.leftOut).toEqual([{ row: 4, said: mark.split(',')[0] }]);
  });

  test('with its header again on every page', () => {
    const roster = contentOf(read(lines(header, first, 'Page 2 of 2', header.toUpperCase(), second)));
    expect(roster.ubts).toEqual(expected.ubts);
    expect(roster.leftOut.map(({ row }) => row)).toEqual([3, 4]);
  });

  test('up to a Ctrl-Z', () => {
    expect(contentOf(read(`${good}\u001a`))).toEqual(expected);
    expect(contentOf(read(`${good}\u001a\r\n`))).toEqual(expected);
  });

  test.each([
    ['="0012"', '0012'],
    ['"=""0012"""', '0012'],
    ["'0012", '0012'],
    ["'ZT-12", 'ZT-12'],
    ['12.0', '12'],
    [' 12\u00a0', '12'],
  ])('with the ref %s as %s', (written, ref) => {
    expect(contentOf(read(lines(header, first.replace('T-1', written)))).ubts[0]?.ubtId).toBe(ref);
  });

  test('with names in the formulas that keep text', () => {
    const written = first.replace('Team T-1', '="Team of A, B"');
    expect(contentOf(read(lines(header, written))).ubts[0]?.name).toBe('Team of A, B');
  });

  test('with a name that begins with an apostrophe', () => {
    expect(contentOf(ofTeam({ facility: "'Iolani Clinic" })).facilities[0]?.name).toBe("'Iolani Clinic");
  });

  test('with a level that was made a decimal', () => {
    expect(contentOf(ofTeam({ path_to_performance_level: '3.0' })).ubts[0]?.pathToPerformanceLevel).toBe(3);
  });
});

describe('a roster is refused in one sentence', () => {
  test.each([
    ['a shortened number', '1E+05', /^2 unit_ref: Excel has shortened a long number.*Format the column as Text/],
    ['a shortened longer number', '1.23457E+11', /^2 unit_ref: Excel has shortened/],
    ['an error', '#N/A', /^2 unit_ref: Excel could not compute this cell/],
    ['a column too narrow', '#######', /^2 unit_ref: Excel showed only ###/],
  ])('for %s', (_what, cell, sentence) => {
    expect(told(ofTeam({ unit_ref: cell }))).toEqual([expect.stringMatching(sentence)]);
  });

  test('for content in a column without a name', () => {
    const text = lines(`${header},,`, `${first},,x`, `${second},,y`);
    expect(told(read(text))).toEqual(['2 AC: Column AC has content but no name. Name it, or delete the column.']);
  });

  test('for a total that names a team', () => {
    expect(told(read(lines(header, first, 'T-9,only')))).toEqual([expect.stringMatching(/^3 -: This row has 2 cells/)]);
  });
});

test('a role file is read by the same rules', () => {
  const [names = '', row = ''] = roleCsv([roleRow({ from: '2028-01-01 00:00:00' })]).split('\n');
  const text = lines('sep=,', 'Roles,,', `${names},,`, `${row.replace('P-1', "'0017")},,`, 'Total,1');
  const file = contentOf(wholly(readRoleFile(bytesOf(text))));
  expect(file.rows).toMatchObject([{ row: 3, person: { personId: '0017' }, from: '2028-01-01' }]);
  expect(file.leftOut.map(({ said }) => said)).toEqual(['Roles', 'Total']);
});

describe('places that nobody holds', () => {
  const vacant = {
    labor_co_lead_ref: 'VACANT',
    labor_co_lead_name: 'Vacant',
    labor_co_lead_email: 'vacant@people.example',
  };

  test('are empty in a roster, and told', () => {
    const rows = [rosterRow(vacant), rosterRow({ ubt_ref: 'T-2', ...vacant, labor_co_lead_email: '' })];
    const roster = contentOf(read(rosterCsv(rows)));
    expect(roster.people.map(({ personId }) => personId)).toEqual(['T-1-M', 'LS-1', 'MS-1', 'T-2-M']);
    expect(roster.readAsVacant).toEqual([
      { row: 2, column: 'labor_co_lead_ref', said: 'Vacant' },
      { row: 3, column: 'labor_co_lead_ref', said: 'Vacant' },
    ]);
  });

  test('are refused where other cells name somebody', () => {
    expect(told(ofTeam({ labor_co_lead_name: 'TBD' }))).toEqual([
      expect.stringMatching(/^2 labor_co_lead_name: 'TBD' means that nobody is here, but the cells beside it name/),
    ]);
  });

  test('leave a role of a role file to nobody', () => {
    const text = roleCsv([roleRow({ person_ref: 'TBD', name: 'To be hired', email: '' }), roleRow()]);
    const file = contentOf(wholly(readRoleFile(bytesOf(text))));
    expect(file.rows.map(({ row }) => row)).toEqual([3]);
    expect(file.readAsVacant).toEqual([{ row: 2, column: 'person_ref', said: 'To be hired' }]);
  });
});

describe('what only looks different', () => {
  test('is alike: blanks of any kind, hidden characters and capitals of a name', () => {
    const sponsor = (name: string) => ({ labor_sponsor_name: name });
    const names = ['Ola Berg', 'Ola\u00a0Berg', 'Ola  Berg', 'O\u00adla Berg', 'OLA BERG'];
    const roster = contentOf(
      read(rosterCsv(names.map((name, n) => rosterRow({ ubt_ref: `T-${n}`, ...sponsor(name) })))),
    );
    expect(roster.people.find(({ personId }) => personId === 'LS-1')?.name).toBe('Ola Berg');
  });

  test('is a contradiction where refs differ in capitals', () => {
    const rows = [
      rosterRow(),
      rosterRow({ ubt_ref: 't-1', unit_ref: 'U-1' }),
      rosterRow({
        ubt_ref: 'T-3',
        unit_ref: 'u-1',
        labor_co_lead_ref: 'ls-1',
        labor_co_lead_email: 'ls-1@people.example',
      }),
    ];
    expect(told(read(rosterCsv(rows)))).toEqual([
      "3 ubt_ref: In row 2 ('ubt_ref') this team is 'T-1', which differs in capitals only. Write it alike in both.",
      expect.stringMatching(/^3 labor_co_lead_ref: In row 2 .* this person is 'T-1-L'.* The same fault is in row 4\.$/),
      expect.stringMatching(/^3 management_co_lead_ref: In row 2 .* this person is 'T-1-M'/),
      expect.stringMatching(/^4 unit_ref: In row 3 .* this unit is 'U-1'/),
    ]);
    const roles = roleCsv([roleRow(), roleRow({ person_ref: 'p-1', scope_ref: 'Georgia' })]);
    expect(told(wholly(readRoleFile(bytesOf(roles))))).toEqual([expect.stringMatching(/^3 person_ref: In row 2/)]);
  });
});

describe('a time zone', () => {
  test.each([
    ['America/Los_Angeles', 'CO', 'America/Denver'],
    ['SystemV/PST8', 'CA', 'America/Los_Angeles'],
    ['Pacific', 'CA', 'America/Los_Angeles'],
    ['America/Denver', 'TN', 'America/Chicago or America/New_York'],
  ])('%s is none of %s', (zone, state, right) => {
    expect(told(ofTeam({ facility_time_zone: zone, state }))).toEqual([
      `2 facility_time_zone: This is no time zone of ${state}. Write ${right}.`,
    ]);
  });

  test('of a split state is any of its zones', () => {
    for (const zone of ['America/New_York', 'US/Central']) {
      expect(ofTeam({ facility_time_zone: zone, state: 'TN' }).ok).toBe(true);
    }
  });
});
