// Slips that leave every cell filled: the file reads well, and would change something nobody meant.

import { readRosterFile } from '../../imports/roster/roster-file.ts';
import { slugOf } from '../../imports/slug.ts';
import {
  bytesOf,
  contentOf,
  type RoleCells,
  type RosterCells,
  readRoles,
  readRoster,
  roleRow,
  rosterCsv,
  rosterRow,
  told,
} from './files.ts';

const ofTeam = (changes: Partial<RosterCells>) => readRoster([rosterRow(changes)]);
const ofRole = (changes: Partial<RoleCells>) => readRoles([roleRow(changes)]);

describe('letters that were saved in two encodings', () => {
  test.each(['JosÃ© PeÃ±a', 'Oâ€™Hara', 'Ward at 37 Â°C', 'â€œICUâ€\u009d'])('are refused: %s', (name) => {
    expect(told(ofTeam({ ubt_name: name }))[0]).toMatch(/^2 ubt_name: (Letters of this text were garbled|This holds)/);
  });

  test.each(['SÃO PAULO', 'CAFÉ’S TEAM', 'Âme – Été', 'PAÇO DE Ã', 'Ñandú “A”'])('are no others: %s', (name) => {
    expect(contentOf(ofTeam({ ubt_name: name })).ubts[0]?.name).toBe(name);
  });
});

test.each([
  ['lena@people.example', /^2 labor_co_lead_name: This is an e-mail address/],
  ['0012345', /^2 labor_co_lead_name: This has no letters/],
])('the name %s is refused', (name, why) => {
  expect(told(ofTeam({ labor_co_lead_name: name }))).toEqual([expect.stringMatching(why)]);
  expect(told(ofRole({ name }))).toEqual([expect.stringMatching(new RegExp(why.source.replace('labor_co_lead_', '')))]);
});

describe('a region or facility in letters of another alphabet', () => {
  test.each([
    ['a Cyrillic С', '\u0421olorado'],
    ['a Greek Τ', 'Lone \u03a4ree'],
    ['letters without a plain form', 'Ærø'],
  ])('is refused for %s', (_what, name) => {
    expect(slugOf(name)).toBeUndefined();
    expect(told(ofTeam({ region: name }))).toEqual([
      expect.stringMatching(/^2 region: No id can be made of this name/),
    ]);
  });

  test('has its id from accents, an ʻokina and wide letters all the same', () => {
    expect(['Peñasquitos', 'Hawaiʻi', 'Ｋｏｎａ'].map(slugOf)).toEqual(['penasquitos', 'hawai-i', 'kona']);
  });
});

describe('a day that nobody lives', () => {
  test.each(['0000-01-01', '0001-01-01', '1899-12-31', '2300-01-01', '9999-12-31'])(
    'is refused as a start: %s',
    (from) => {
      expect(told(ofRole({ from }))).toEqual([expect.stringMatching(/^2 from: This (day is too far away|is no date)/)]);
    },
  );

  test('means no end where a role ends with it', () => {
    const rows = ['9999-12-31', '9999-12-31 00:00:00', ''].map((to) => contentOf(ofRole({ to })).rows[0]?.to);
    expect(rows).toEqual([null, null, null]);
    expect(told(ofRole({ to: '2300-01-01' }))).toHaveLength(1);
  });
});

test('a file of blank lines is read in turns too', () => {
  const reading = readRosterFile(bytesOf(rosterCsv([rosterRow()]) + '\n'.repeat(100_000)));
  let turns = 0;
  for (let next = reading.next(); !next.done; next = reading.next()) turns += 1;
  expect(turns).toBeGreaterThan(90);
});
