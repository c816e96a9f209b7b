import { ROSTER_COLUMNS } from '../../roster/roster-columns.ts';
import { readRosterFile } from '../../roster/roster-file.ts';
import { bytesOf, contentOf, nobody, problemsOf, rosterCsv, rosterRow, told } from './files.ts';

const good = rosterCsv([rosterRow()]);
const read = (text: string) => readRosterFile(bytesOf(text));

describe('a roster file is accepted', () => {
  test('with a byte order mark, CRLF, empty lines and columns in any order', () => {
    const expected = contentOf(read(good));
    const [header = '', row = ''] = good.split('\n');
    const reversed = [header, row].map((line) => line.split(',').reverse().join(',')).join('\r\n');
    expect(contentOf(read(`\ufeff${reversed}\r\n\r\n${','.repeat(26)}\r\n`))).toEqual(expected);
  });

  test('with old Mac line ends and capital letters in the header', () => {
    expect(read(good.replaceAll('\n', '\r').replace('ubt_ref', 'UBT_REF')).ok).toBe(true);
  });

  test('with formulas, quotes, commas and letters of any script in names, kept as they are', () => {
    const name = `=cmd|'/C calc'!A0, "Ñandú" 病棟`;
    expect(contentOf(read(rosterCsv([rosterRow({ ubt_name: name })]))).ubts[0]?.name).toBe(name);
  });

  test('with one name typed in composed and decomposed letters', () => {
    const rows = [rosterRow({ ubt_name: 'Josée' }), rosterRow({ ubt_name: 'Jose\u0301e', unit_ref: 'U2' })];
    expect(contentOf(read(rosterCsv(rows))).ubts).toHaveLength(1);
  });
});

describe('a roster file is refused with the reason and the remedy', () => {
  test.each([
    ['nothing', new Uint8Array(), 'The file is empty'],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${good}`, 'utf16le'), 'UTF-16, not UTF-8'],
    ['UTF-16 without a mark', Buffer.from(good, 'utf16le'), 'UTF-16, not UTF-8'],
    ['big-endian UTF-16', Buffer.from(`\ufeff${good}`, 'utf16le').swap16(), 'UTF-16, not UTF-8'],
    ['Windows-1252', Buffer.from(good.replace('Team T-1', 'Équipe'), 'latin1'), 'perhaps Windows-1252'],
    ['a NUL byte', Buffer.from(good.replace('Team', 'Te\0m')), 'NUL byte'],
    ['more than 32 MiB', Buffer.alloc(32 * 1024 * 1024 + 1, 'a'), 'larger than 32 MiB'],
    ['semicolons', bytesOf(good.replaceAll(',', ';')), 'separated by semicolons'],
    ['tabs', bytesOf(good.replaceAll(',', '\t')), 'separated by tabs'],
    ['a header alone', bytesOf(good.slice(0, good.indexOf('\n') + 1)), 'no rows'],
    ['an unclosed quote', bytesOf(`${good}"T-2,x\n`), 'never closed'],
    ['a quote inside a cell', bytesOf(good.replace('Team T-1', 'Team "T" 1')), 'A quote stands inside'],
    ['too many rows', bytesOf(good + `${'x,'.repeat(26)}x\n`.repeat(50_001)), 'more than 50000 rows'],
  ])('for %s', (_what, bytes, reason) => {
    const problems = problemsOf(readRosterFile(bytes));
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toContain(reason);
  });

  test('with the row of an unclosed quote and of letters that are not UTF-8', () => {
    expect(problemsOf(read(`${good}"T-2,x\nT-3,y\nT-4,z\n`))[0]?.row).toBe(3);
    expect(problemsOf(readRosterFile(Buffer.from(`${good}caf\xe9\n`, 'latin1')))[0]?.row).toBe(3);
  });

  test('with every missing, unknown and repeated column', () => {
    const text = good.replace('ubt_name', 'ubt name').replace('unit_name', 'unit_ref').replace('state', '__proto__');
    expect(told(read(text))).toEqual([
      expect.stringMatching(/^1 ubt name: This column is unknown/),
      expect.stringMatching(/^1 __proto__: This column is unknown/),
      expect.stringMatching(/^1 unit_ref: This column stands twice/),
      expect.stringMatching(/^1 ubt_name: This column is missing/),
      expect.stringMatching(/^1 state: This column is missing/),
      expect.stringMatching(/^1 unit_name: This column is missing/),
    ]);
  });

  test('with each ragged row, overlong cell and control character', () => {
    const rows = rosterCsv([
      rosterRow({ ubt_name: 'x'.repeat(501) }),
      rosterRow({ ubt_ref: 'T-2', unit_name: 'two\nlines' }),
      rosterRow({ ubt_ref: 'T-3', unit_name: 'evil\u202etxt' }),
    ]);
    expect(told(read(`${rows}only,three,cells\n`))).toEqual([
      expect.stringMatching(/^2 ubt_name: This cell is longer than 500 characters/),
      expect.stringMatching(/^3 unit_name: This cell holds a line break/),
      expect.stringMatching(/^5 unit_name: This cell holds a line break or another invisible/),
      expect.stringMatching(/^6 -: This row has 3 cells, the header has 27/),
    ]);
  });

  test('in a short answer, however large the cell', () => {
    const reading = read(rosterCsv([rosterRow({ ubt_name: 'x'.repeat(10_000_000) })]));
    expect(problemsOf(reading)[0]).toMatchObject({ row: 2, column: 'ubt_name' });
    expect(JSON.stringify(reading).length).toBeLessThan(500);
  });

  test('with two hundred problems and the number of the others', () => {
    const rows = Array.from({ length: 300 }, (_, i) => rosterRow({ ubt_ref: `T-${i}`, kind: 'club' }));
    const reading = read(rosterCsv(rows));
    expect(problemsOf(reading)).toHaveLength(200);
    expect(reading).toMatchObject({ more: 100 });
  });

  test('when a line break hides in an address', () => {
    const row = rosterRow({ labor_co_lead_email: 'a@b.example\r\nBcc: all@b.example' });
    expect(told(read(rosterCsv([row])))[0]).toMatch(/^2 labor_co_lead_email: This cell holds a line break/);
  });
});

test('the columns are those of the import guide, once each', () => {
  expect(new Set(ROSTER_COLUMNS).size).toBe(27);
  expect(Object.keys(rosterRow(nobody('physician_co_lead')))).toEqual([...ROSTER_COLUMNS]);
});
