// What an import asks about before it changes anything, and what it tells apart; a dry run says the same.

import { rosterAnswerSchema } from '../../api/routes/imports/roster-answer.ts';
import { nobody, person, type RosterCells, roleCsv, roleRow, rosterCsv, rosterRow } from '../imports/files.ts';
import { type ImportApi, startImportApi } from './import-api.ts';

let api: ImportApi;
beforeEach(async () => {
  api = await startImportApi();
});
afterEach(() => api.stop());

const OPERATIONS = 'operations';
const send = (path: string, csv: string) => api.post(OPERATIONS, path, csv);
const importRoster = async (rows: RosterCells[], query = '') =>
  rosterAnswerSchema.parse((await send(`roster-imports${query}`, rosterCsv(rows))).body);

/** The one problem of a refused file, alike in a dry run. */
async function refusedWith(path: string, csv: string) {
  const { status, body } = await send(path, csv);
  expect(status).toBe(422);
  const dry = await send(`${path}${path.includes('?') ? '&' : '?'}dryRun=true`, csv);
  expect(dry.body).toEqual(body);
  const { problems, wouldGo, looksRenumbered, asks } = body as {
    problems: { row: number | null; column: string | null; message: string }[];
    wouldGo?: { count: number };
    asks?: object;
    looksRenumbered?: { count: number };
  };
  return {
    told: problems.map(({ row, column, message }) => `${row} ${column}: ${message}`),
    wouldGo,
    looksRenumbered,
    asks,
  };
}

const teamsOf = (count: number) => Array.from({ length: count }, (_, n) => rosterRow({ ubt_ref: `T-${n}` }));
const teamsOnRecord = async (): Promise<string[]> =>
  (await api.pool.query('select ubt_id from ubts where gone_since is null order by ubt_id collate "C"')).rows.map(
    ({ ubt_id }) => ubt_id,
  );

describe('a file without many known teams', () => {
  test('is asked for the exact number, with the names of those that would go', async () => {
    await importRoster(teamsOf(20));
    const cut = rosterCsv(teamsOf(17));
    const { told, wouldGo, asks } = await refusedWith('roster-imports', cut);
    expect(told).toEqual([
      'null null: 3 of the 20 teams of Colorado would go: T-17, T-18 and T-19. If that is right, send the file again with “allowGone=3”.',
    ]);
    expect(wouldGo).toEqual({ count: 3, first: ['T-17', 'T-18', 'T-19'] });
    expect(asks).toEqual({ allowGone: 3 });
    expect((await refusedWith('roster-imports?allowGone=2', cut)).told).toEqual([
      expect.stringMatching(/With this file 3 teams would go, not 2\. If that is right.*“allowGone=3”\.$/),
    ]);
    expect(await teamsOnRecord()).toHaveLength(20);
    expect((await importRoster(teamsOf(17), '?allowGone=3')).gone.ubts.count).toBe(3);
    expect(await teamsOnRecord()).toHaveLength(17);
  });

  test('may leave out two, or a tenth, without a word', async () => {
    await importRoster(teamsOf(40));
    expect((await importRoster(teamsOf(36))).gone.ubts.count).toBe(4);
    await importRoster(teamsOf(36));
  });

  test('is asked about a region whose every team it leaves out', async () => {
    await importRoster(teamsOf(2));
    const { told } = await refusedWith('roster-imports', rosterCsv([rosterRow({ ubt_ref: 'N-1' })]));
    expect(told).toEqual([expect.stringMatching(/2 of the 2 teams of Colorado would go: T-0 and T-1\..*allowGone=2/)]);
  });

  test('is refused for a number that is none', async () => {
    const { status, body } = await send('roster-imports?allowGone=all', rosterCsv(teamsOf(1)));
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toContain('Write “allowGone” as the number of teams');
  });
});

describe('refs without their leading zeros', () => {
  const numbered = (zeros: string) =>
    ['101', '102'].map((ref) =>
      rosterRow({
        ubt_ref: zeros + ref,
        ubt_name: `Team ${ref}`,
        unit_ref: `${zeros}9${ref}`,
        ...person('labor_co_lead', `L${ref}`),
        labor_co_lead_ref: `${zeros}7${ref}`,
        ...person('management_co_lead', 'M5'),
        management_co_lead_ref: `${zeros}555`,
      }),
    );

  test('look like known teams and people, which is told before anything changes', async () => {
    await importRoster(numbered('00'));
    const { told, looksRenumbered } = await refusedWith('roster-imports', rosterCsv(numbered('')));
    expect(told).toEqual([
      expect.stringMatching(
        /2 teams and 3 people look like known ones without their leading zeros: 101 for 00101, [^.]*\. In Excel[^.]*Text[^.]*\. If that is right.*“allowGone=2”\.$/,
      ),
    ]);
    expect(looksRenumbered?.count).toBe(7);
    expect(await teamsOnRecord()).toEqual(['00101', '00102']);
    const answer = await importRoster(numbered(''), '?allowGone=2');
    expect(answer.looksRenumbered.count).toBe(7);
  });

  test('are refused in a role file', async () => {
    await importRoster(numbered('00'));
    const chair = { person_ref: '7101', name: 'Person L101', email: 'l101@people.example' };
    expect((await refusedWith('role-imports', roleCsv([roleRow(chair)]))).told).toEqual([
      expect.stringMatching(/^2 person_ref: On record this person is 007101: Excel has dropped the leading zeros/),
    ]);
  });
});

test('a team that only has another ref is named, and not held up', async () => {
  await importRoster(teamsOf(20));
  const rows = [...teamsOf(19), rosterRow({ ubt_ref: 'X-1', ubt_name: 'Team T-19', ...nobody('labor_co_lead') })];
  expect((await importRoster(rows, '?dryRun=true')).looksRenumbered.first).toContainEqual({
    kind: 'team',
    known: 'T-19',
    inFile: 'X-1',
    lostZeros: false,
  });
});

test('refs in other capitals than on record are refused, in both files', async () => {
  await importRoster([rosterRow()]);
  const row = rosterRow({ ubt_ref: 't-1', unit_ref: 't-1-U1', labor_co_lead_ref: 'T-1-l' });
  const { told } = await refusedWith('roster-imports', rosterCsv([row]));
  expect(told).toEqual([
    "2 ubt_ref: On record this team is 'T-1', which differs in capitals only. Write it so.",
    expect.stringMatching(/^2 unit_ref: On record this unit is 'T-1-U1'/),
    expect.stringMatching(/^2 labor_co_lead_ref: On record this person is 'T-1-L'/),
    expect.stringMatching(/^2 management_co_lead_ref: On record this person is 'T-1-M'/),
  ]);
  const role = roleRow({ person_ref: 'ls-1', role: 'sponsor', scope_kind: 'team', scope_ref: 't-1' });
  expect((await refusedWith('role-imports', roleCsv([role]))).told).toEqual([
    expect.stringMatching(/^2 person_ref: On record this person is 'LS-1'/),
    '2 scope_ref: No such team is in the roster. Did you mean T-1?',
  ]);
});

test('new agreements, regions and facilities are told apart, with what they were perhaps meant to be', async () => {
  await importRoster([rosterRow()]);
  const slip = { region: 'Colorada', facility: 'Lone Tree Medical Ofices', agreements: 'COALITION_2032' };
  const answer = await importRoster([rosterRow(), rosterRow({ ubt_ref: 'T-2', ...slip })], '?dryRun=true');
  expect([answer.newAgreements, answer.newRegions, answer.newFacilities].map(({ first }) => first)).toEqual([
    [{ id: 'COALITION_2032', note: 'COALITION_2032 is new; did you mean COALITION_2023?' }],
    [{ id: 'colorada', note: 'Colorada is new; did you mean Colorado?' }],
    [
      {
        id: 'lone-tree-medical-ofices',
        note: 'Lone Tree Medical Ofices is new; did you mean Lone Tree Medical Offices?',
      },
    ],
  ]);
});

test('places read as vacant and rows left out are told, in a dry run too', async () => {
  const csv = `Roster of 2028,,\n${rosterCsv([
    rosterRow({ labor_co_lead_ref: 'TBD', labor_co_lead_name: 'To be hired', labor_co_lead_email: '' }),
  ])}*** END ***\n`;
  const dry = rosterAnswerSchema.parse((await send('roster-imports?dryRun=true', csv)).body);
  expect(dry).toMatchObject({
    readAsVacant: { count: 1, first: [{ row: 3, column: 'labor_co_lead_ref', said: 'To be hired' }] },
    seatsEmpty: { count: 1, first: [{ ubtId: 'T-1', side: 'labor' }] },
    rowsLeftOut: {
      count: 2,
      first: [
        { row: 1, said: 'Roster of 2028' },
        { row: 4, said: '*** END ***' },
      ],
    },
  });
  expect((await send('roster-imports', csv)).body).toEqual({ ...dry, dryRun: false });
});
