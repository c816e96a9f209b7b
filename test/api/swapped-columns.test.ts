// Files whose columns or refs have changed places: asked about or refused before anything changes, in a dry run too.

import { rosterAnswerSchema } from '../../api/routes/imports/roster-answer.ts';
import { person, type RosterCells, rosterCsv, rosterRow, uncoveredRow } from '../imports/files.ts';
import { type ImportApi, startImportApi } from './import-api.ts';

let api: ImportApi;
beforeEach(async () => {
  api = await startImportApi();
});
afterEach(() => api.stop());

const send = (csv: string, query = '', headers = {}) => api.post('operations', `roster-imports${query}`, csv, headers);
const taken = async (rows: RosterCells[], query = '') =>
  rosterAnswerSchema.parse((await send(rosterCsv(rows), query)).body);
const refused = async (csv: string, query = ''): Promise<string[]> => {
  const { status, body } = await send(csv, query);
  expect(status).toBe(422);
  return (body as { problems: { message: string }[] }).problems.map(({ message }) => message);
};
const TEAMS = ['T-1', 'T-2', 'T-3', 'T-4'].map((ubt_ref) => rosterRow({ ubt_ref }));
const exchange = (csv: string, one: string, other: string): string =>
  csv.replaceAll(one, '\u0000').replaceAll(other, one).replaceAll('\u0000', other);

describe('columns of the two sides that are swapped', () => {
  test.each([
    ['co-leads', 'labor_co_lead', 'management_co_lead'],
    ['sponsors', 'labor_sponsor', 'management_sponsor'],
  ])('are refused for %s', async (_who, labor, management) => {
    await taken(TEAMS);
    const swapped = exchange(rosterCsv(TEAMS), labor, management);
    for (const query of ['', '?dryRun=true']) {
      expect(await refused(swapped, query)).toEqual([
        expect.stringMatching(
          /^Labor's and management's people have changed places in 4 teams: T-1, T-2, T-3 and T-4\./,
        ),
      ]);
    }
  });

  test('are not meant where two teams change their co-leads', async () => {
    await taken(TEAMS);
    const changed = TEAMS.map((row, n) =>
      n < 2
        ? {
            ...row,
            ...person('labor_co_lead', `${row.ubt_ref}-M`),
            ...person('management_co_lead', `${row.ubt_ref}-L`),
          }
        : row,
    );
    expect((await taken(changed)).roles.opened.count).toBe(4);
  });
});

test('swapped columns of region and facility are refused', async () => {
  await taken(TEAMS);
  expect(
    await refused(exchange(rosterCsv(TEAMS), 'region', 'facility').replace('region_time_zone', 'facility_time_zone')),
  ).toEqual([expect.stringMatching(/^On record Colorado is a region, and Lone Tree Medical Offices is a facility\./)]);
});

describe('teams that would move to another region', () => {
  const elsewhere = { region: 'Colorada' };

  test('are asked about, because a slip in a name makes a region', async () => {
    await taken(TEAMS);
    const moved = TEAMS.map((row) => ({ ...row, ...elsewhere }));
    for (const query of ['', '?dryRun=true', '?allowMoved=3']) {
      expect(await refused(rosterCsv(moved), query)).toEqual([
        expect.stringMatching(/^4 of the 4 teams of Colorado would move to another region: T-1, .*“allowMoved=4”\.$/),
      ]);
    }
    expect((await taken(moved, '?allowMoved=4')).newRegions.first[0]?.note).toContain('did you mean Colorado?');
  });

  test('are not asked about one by one', async () => {
    await taken(TEAMS);
    const one = TEAMS.map((row, n) => (n === 0 ? { ...row, ...elsewhere, facility: 'Another Place' } : row));
    expect((await taken(one)).changed.ubts.count).toBe(1);
  });
});

test('cost centers without their leading zeros are asked about, with a team and without one', async () => {
  const rows = (zeros: string) => [
    ...TEAMS.map((row, n) => ({ ...row, unit_ref: `${zeros}30${n}` })),
    uncoveredRow({ unit_ref: `${zeros}900` }),
  ];
  await taken(rows('00'));
  expect(await refused(rosterCsv(rows('')))).toEqual([
    expect.stringMatching(
      /^5 units look like known ones without their leading zeros: 300 for 00300, .*900 for 00900\./,
    ),
  ]);
  expect((await taken(rows(''), '?allowGone=0')).gone.units.count).toBe(4);
});

test('people who only have another ref are told', async () => {
  await taken(TEAMS);
  const renumbered = TEAMS.map((row) => ({ ...row, labor_co_lead_ref: `E${row.labor_co_lead_ref}` }));
  const { looksRenumbered, sharedAddresses } = await taken(renumbered, '?dryRun=true');
  expect(looksRenumbered.count).toBe(4);
  expect(looksRenumbered.first[0]).toEqual({ kind: 'person', known: 'T-1-L', inFile: 'ET-1-L', lostZeros: false });
  expect(sharedAddresses.count).toBe(0);
  const successor = TEAMS.map((row) => ({
    ...row,
    labor_co_lead_ref: `S${row.ubt_ref}`,
    labor_co_lead_name: 'Un Other',
  }));
  expect((await taken(successor, '?dryRun=true')).looksRenumbered.count).toBe(0);
});

test('a file that is not packed as its header says is refused as a file', async () => {
  for (const packing of ['gzip', 'zstd']) {
    const { status, body } = await send(rosterCsv(TEAMS), '', { 'content-encoding': packing });
    expect([status, body]).toMatchObject([
      422,
      { code: 'invalid_file', detail: expect.stringContaining('could not be unpacked') },
    ]);
  }
});
