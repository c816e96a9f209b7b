import { gzipSync } from 'node:zlib';
import { ROSTER_COLUMNS } from '../../imports/roster/roster-columns.ts';
import { readRosterFile } from '../../imports/roster/roster-file.ts';
import { bytesOf, contentOf, nobody, problemsOf, rosterCsv, rosterRow, told, wholly } from './files.ts';

const good = rosterCsv([rosterRow()]);
const read = (text: string) => wholly(readRosterFile(bytesOf(text)));

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

  test('with the joiners that names in some scripts need', () => {
    expect(read(rosterCsv([rosterRow({ ubt_name: 'نگار\u200cپور' })])).ok).toBe(true);
  });

  test.each([
    ['a blank of no width', '\u200b'],
    ['a soft hyphen', '\u00ad'],
    ['a tag letter', '\u{e0041}'],
  ])('with %s in a name, a ref or an address, read as what a reader sees', (_what, hidden) => {
    const row = rosterRow({
      ubt_name: `Te${hidden}am`,
      labor_co_lead_ref: `L${hidden}-1`,
      labor_co_lead_email: `a${hidden}b@people.example`,
    });
    const { ubts, people } = contentOf(read(rosterCsv([row])));
    expect([ubts[0]?.name, people[0]]).toMatchObject(['Team', { personId: 'L-1', email: 'ab@people.example' }]);
  });

  test('with one name typed in composed and decomposed letters', () => {
    const rows = [rosterRow({ ubt_name: 'Josée' }), rosterRow({ ubt_name: 'Jose\u0301e', unit_ref: 'U2' })];
    expect(contentOf(read(rosterCsv(rows))).ubts).toHaveLength(1);
  });
});

describe('a roster file is refused with the reason and the remedy', () => {
  test.each([
    ['nothing', new Uint8Array(), 'The file is empty'],
    ['a byte order mark alone', bytesOf('\ufeff'), 'The file is empty'],
    ['blank lines alone', bytesOf(' \n\r\n\n'), 'The file is empty'],
    ['an Excel workbook', Buffer.from('504b030414000600', 'hex'), 'an Excel workbook or a ZIP archive'],
    ['an old Excel workbook', Buffer.from('d0cf11e0a1b11ae100', 'hex'), 'an old Excel workbook'],
    ['a PDF', bytesOf('%PDF-1.7\n1 0 obj'), 'a PDF'],
    ['gzip', gzipSync(good), 'packed with gzip'],
    ['a web page', bytesOf('\ufeff\n<!doctype html>\n<title>Sign in</title>'), 'a web page (HTML)'],
    ['JSON', bytesOf(' [{"ubt_ref":"T-1"}]'), 'looks like JSON'],
    ['a picture', Buffer.from('89504e470d0a1a0a0102', 'hex'), 'not UTF-8'],
    [
      'rows without a header',
      bytesOf(good.slice(good.indexOf('\n') + 1)),
      'None of the first rows names the columns. Put',
    ],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${good}`, 'utf16le'), 'UTF-16, not UTF-8'],
    ['UTF-16 without a mark', Buffer.from(good, 'utf16le'), 'UTF-16, not UTF-8'],
    ['big-endian UTF-16', Buffer.from(`\ufeff${good}`, 'utf16le').swap16(), 'UTF-16, not UTF-8'],
    ['Windows-1252', Buffer.from(good.replace('Team T-1', 'Équipe'), 'latin1'), 'perhaps Windows-1252'],
    ['a NUL byte', Buffer.from(good.replace('Team', 'Te\0m')), 'NUL byte'],
    ['more than 32 MiB', Buffer.alloc(32 * 1024 * 1024 + 1, 'a'), 'larger than 32 MiB'],
    ['a header alone', bytesOf(good.slice(0, good.indexOf('\n') + 1)), 'no rows'],
    ['an unclosed quote', bytesOf(`${good}"T-2,x\n`), 'not closed in it'],
    ['a quote inside a cell', bytesOf(good.replace('Team T-1', 'Team "T" 1')), 'A quote stands inside'],
    ['letters after a quote', bytesOf(good.replace('Team T-1', '"Team" T-1')), 'A quote stands inside'],
    ['too many rows', bytesOf(good + `${'x,'.repeat(26)}x\n`.repeat(50_001)), 'more than 50000 rows'],
  ])('for %s', (_what, bytes, reason) => {
    const problems = problemsOf(wholly(readRosterFile(bytes)));
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toContain(reason);
  });

  test('with the row of an unclosed quote and of letters that are not UTF-8', () => {
    expect(problemsOf(read(`${good}"T-2,x\nT-3,y\nT-4,z\n`))[0]?.row).toBe(3);
    expect(problemsOf(wholly(readRosterFile(Buffer.from(`${good}caf\xe9\n`, 'latin1'))))[0]?.row).toBe(3);
  });

  test('with every missing, unknown and repeated column', () => {
    const text = good.replace('modality', 'modalty').replace('unit_name', 'unit_ref').replace('state', '__proto__');
    expect(told(read(text))).toEqual([
      expect.stringMatching(/^1 unit_ref: This column stands twice/),
      '1 __proto__: This column is unknown. Delete it.',
      "1 modalty: This column is unknown. Rename it to 'modality'.",
      expect.stringMatching(/^1 state: This column is missing/),
      expect.stringMatching(/^1 unit_name: This column is missing/),
    ]);
  });

  test('with each ragged row, overlong cell and hidden override', () => {
    const rows = rosterCsv([
      rosterRow({ ubt_name: 'x'.repeat(501) }),
      rosterRow({ ubt_ref: 'T-2', unit_name: 'bell\u0007' }),
      rosterRow({ ubt_ref: 'T-3', unit_name: 'evil\u202etxt' }),
    ]);
    expect(told(read(`${rows}only,three,cells\n`))).toEqual([
      expect.stringMatching(/^2 ubt_name: This cell is longer than 500 characters/),
      expect.stringMatching(/^3 unit_name: This holds a control character that nobody can see/),
      expect.stringMatching(/^4 unit_name: This holds hidden characters that change the order/),
      expect.stringMatching(/^5 -: This row has 3 cells, the header has 27/),
    ]);
  });

  test('with both halves of a row that a line break cuts in two, and nothing of the rows around it', () => {
    const rows = rosterCsv([
      rosterRow(),
      rosterRow({ ubt_ref: 'T-2', unit_name: 'two\nlines' }),
      rosterRow({ ubt_ref: 'T-3' }),
    ]);
    expect(told(read(rows))).toEqual([
      expect.stringMatching(/^3 -: A quote that opens in this row is not closed in it.*no line break/),
      expect.stringMatching(/^4 -: A quote stands inside/),
    ]);
  });

  test('with everything that is wrong, row by row, whatever is wrong before', () => {
    const [header = '', row = ''] = good.split('\n');
    const lines = [
      header,
      row.replace('Team T-1', 'Team "T" 1'),
      'only,three,cells',
      row.replace('ubt,', 'club,').replace('Team T-1', 'Team\u0007T-1'),
      row.replace('CO,', 'ZZ,'),
      '"never closed',
    ];
    expect(told(read(lines.join('\r\n')))).toEqual([
      expect.stringMatching(/^2 -: A quote stands inside/),
      expect.stringMatching(/^3 -: This row has 3 cells/),
      expect.stringMatching(/^4 ubt_name: .*control character/),
      expect.stringMatching(/^4 kind: .*Use 'ubt', 'department'/),
      expect.stringMatching(/^5 state: .*two letters/),
      expect.stringMatching(/^6 -: A quote that opens in this row is not closed in it/),
    ]);
  });

  test.each([
    ['a right-to-left override', '\u202e', '\\u{202e}'],
    ['a bell', '\u0007', '\\u0007'],
  ])('for %s in a name or an address, shown as what it is', (_what, letter, shown) => {
    const row = rosterRow({ ubt_name: `Te${letter}am`, labor_co_lead_email: `a${letter}b@people.example` });
    const otherRows = { count: 0, first: [] };
    expect(problemsOf(read(rosterCsv([row])))).toEqual([
      { row: 2, column: 'ubt_name', value: `Te${shown}am`, message: expect.stringContaining('This holds'), otherRows },
      {
        row: 2,
        column: 'labor_co_lead_email',
        value: `a${shown}b@people.example`,
        message: expect.any(String),
        otherRows,
      },
    ]);
  });

  test('for letters that an earlier program could not read', () => {
    expect(told(read(rosterCsv([rosterRow({ ubt_name: 'Caf\ufffd' })])))).toEqual([
      expect.stringMatching(/^2 ubt_name: Letters of this text were lost/),
    ]);
  });

  test.each([
    ['a second header', 'a@b.example Bcc: all@b.example'],
    ['a list', 'a@b.example, c@d.example'],
    ['a name', 'Ann <a@b.example>'],
    ['a comment', 'a(b)@c.example'],
    ['no domain', 'a@b'],
    ['300 letters', `${'a'.repeat(300)}@b.example`],
  ])('for %s in an e-mail address', (_what, email) => {
    expect(problemsOf(read(rosterCsv([rosterRow({ labor_co_lead_email: email })])))).toMatchObject([
      { row: 2, column: 'labor_co_lead_email' },
    ]);
  });

  test('in a short answer, however large the header', () => {
    const wide = `${good.slice(0, good.indexOf('\n'))},${'x'.repeat(10_000)}${',y'.repeat(10_000)}\n`;
    const reading = read(wide);
    expect(told(reading).at(-1)).toMatch(/^1 -: There are 10028 columns/);
    expect(JSON.stringify(reading).length).toBeLessThan(60_000);
  });

  test('in a short answer, however large the cell', () => {
    const reading = read(rosterCsv([rosterRow({ ubt_name: 'x'.repeat(10_000_000) })]));
    expect(told(reading)).toEqual([expect.stringMatching(/^2 -: This row is far too long/)]);
    expect(JSON.stringify(reading).length).toBeLessThan(500);
  });

  test('with two hundred problems and the number of the others', () => {
    const rows = Array.from({ length: 300 }, (_, i) => rosterRow({ ubt_ref: `T-${i}`, kind: `club ${i}` }));
    const reading = read(rosterCsv(rows));
    expect(problemsOf(reading)).toHaveLength(200);
    expect(reading).toMatchObject({ more: 100 });
  });
});

test('the columns are those of the import guide, once each', () => {
  expect(new Set(ROSTER_COLUMNS).size).toBe(27);
  expect(Object.keys(rosterRow(nobody('physician_co_lead')))).toEqual([...ROSTER_COLUMNS]);
});
